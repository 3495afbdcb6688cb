package org.servicebridge.statuspage;

/** There is nothing to show on the status page: since this node started, what is published could not be read. */
public class NothingReadYet extends RuntimeException {

    NothingReadYet() {
        super("Nothing that is published was read yet");
    }
}
