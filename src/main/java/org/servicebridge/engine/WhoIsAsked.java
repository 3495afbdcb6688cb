package org.servicebridge.engine;

/** Says who is asked to do a task about an HSSI, so that no desk is asked that may not see it. */
public interface WhoIsAsked {

    /** The group that is asked where a model names this one. */
    String insteadOf(String group, String reference);
}
