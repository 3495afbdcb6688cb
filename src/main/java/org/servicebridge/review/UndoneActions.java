package org.servicebridge.review;

import java.util.List;

/** What was decided for an HSSI and is not done yet. A port: a summary knows nothing of changes. */
public interface UndoneActions {

    /** Each in words, with its reference and how far it is; empty where all is done. */
    List<String> of(String reference);
}
