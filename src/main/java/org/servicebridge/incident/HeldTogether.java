package org.servicebridge.incident;

/** Says whether an HSSI is managed with checkpoint calls: one of an earlier model asks nobody for what came with them. */
public interface HeldTogether {

    boolean hasCheckpoints(String reference);
}
