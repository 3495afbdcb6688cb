package org.servicebridge.randomwalk;

import java.util.List;

/** What must be so after each step, whatever was done. */
interface Law {

    /** The law in a sentence. */
    String sentence();

    /** How it is broken, one sentence each; empty where it holds. */
    List<String> broken(Scene scene);
}
