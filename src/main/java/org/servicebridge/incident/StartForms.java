package org.servicebridge.incident;

import java.util.List;

/** What the start forms in force ask, so that page and API ask the same as Tasklist. */
public interface StartForms {

    /** The questions of the process's start form, without the reference. */
    List<StartField> of(String process);
}
