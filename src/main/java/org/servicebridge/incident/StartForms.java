package org.servicebridge.incident;

import java.util.List;

/** What the start forms of the models that an HSSI keeps ask, for its page and the API. */
public interface StartForms {

    /**
     * The questions of the process's start form, without the reference.
     *
     * @param reference the HSSI beside which it would start
     */
    List<StartField> of(String process, String reference);
}
