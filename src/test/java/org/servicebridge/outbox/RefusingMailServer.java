package org.servicebridge.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on a free port that takes messages for some recipients and answers others with the given refusal. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String refused;
    private final String answer;
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    /**
     * @param refused what the address of a refused recipient contains
     * @param answer the reply to it, for instance {@code 550 5.1.1 No such user}
     */
    RefusingMailServer(String refused, String answer) throws IOException {
        this.refused = refused;
        this.answer = answer;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "refusing-mail-server");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The recipients of messages that were taken. */
    List<String> accepted() {
        return accepted;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        reply(out, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    reply(out, "250 taken");
                }
                continue;
            }
            String command = line.toUpperCase(Locale.ROOT);
            data = command.startsWith("DATA");
            if (command.startsWith("RCPT")) {
                reply(out, recipient(line));
            } else if (command.startsWith("QUIT")) {
                reply(out, "221 bye");
                return;
            } else {
                reply(out, data ? "354 go on" : "250 well");
            }
        }
    }

    private String recipient(String line) {
        if (line.contains(refused)) {
            return answer;
        }
        accepted.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        return "250 known";
    }

    private static void reply(PrintWriter out, String text) {
        out.print(text + "\r\n");
        out.flush();
    }
}
