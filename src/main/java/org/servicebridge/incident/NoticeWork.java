package org.servicebridge.incident;

/** What is still to be done so that readers hear of an HSSI. */
public interface NoticeWork {

    /** Whether a notice is to be written or brought to its readers, or somebody decides whether they hear at all. */
    boolean isOpen(String reference);
}
