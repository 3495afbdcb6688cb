package org.servicebridge.incident;

/** The last entry of a timeline at some moment; later entries come after it, and it stays as it was. */
record ChainHead(int sequence, String hash) {

    /** Before the first entry. */
    static final ChainHead START = new ChainHead(0, HashChain.START);
}
