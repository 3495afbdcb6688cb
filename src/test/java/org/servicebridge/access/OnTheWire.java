package org.servicebridge.access;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** One connection on which a request goes out as it is written, piece by piece, whether or not it is a good one. */
final class OnTheWire implements AutoCloseable {

    private static final int PATIENCE = 8_000;

    private final Socket socket;
    private final StringBuilder came = new StringBuilder();

    OnTheWire(int port) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
    }

    /** What comes, until the server ends the connection. */
    static String answer(int port, String request) throws IOException {
        try (OnTheWire wire = new OnTheWire(port)) {
            wire.send(request);
            return wire.untilClosed();
        }
    }

    void send(String piece) throws IOException {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** @throws SocketTimeoutException where the server waits for more */
    String untilClosed() throws IOException {
        byte[] piece = new byte[4_096];
        for (int length = socket.getInputStream().read(piece); length >= 0; length = read(piece)) {
            came.append(new String(piece, 0, length, StandardCharsets.UTF_8));
        }
        return came.toString();
    }

    private int read(byte[] piece) throws IOException {
        try {
            return socket.getInputStream().read(piece);
        } catch (SocketTimeoutException open) {
            throw new SocketTimeoutException("Still open after " + came);
        }
    }

    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
