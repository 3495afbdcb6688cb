package org.servicebridge.health;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A server that takes every connection and never says a word, as a mail server that hangs. */
final class SilentServer implements Closeable {

    private static final int PATIENT_CALLERS = 50;

    private final ServerSocket socket;

    SilentServer() {
        try {
            socket = new ServerSocket(0, PATIENT_CALLERS, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
