package org.servicebridge.incident;

/** Says whether level 2 was asked about an HSSI, by an escalation: from then on it may decide its severity, too (INV-5). */
public interface LevelTwoAsked {

    boolean isAsked(String reference);
}
