package org.servicebridge.access;

import java.util.List;

/** A process that people may start: each part of the product offers its own, and the groups get the right to it once. */
public interface StartableProcess {

    /** The key of its model. */
    String key();

    /** The groups of {@link Groups} whose people may start it. */
    List<String> groups();
}
