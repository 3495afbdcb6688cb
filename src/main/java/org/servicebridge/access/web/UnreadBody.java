package org.servicebridge.access.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;

/** What was announced and nobody will read: neither the page that tells why nor the server waits for it, and the connection ends. */
final class UnreadBody {

    private static final String NO_FORM = "application/octet-stream";

    private UnreadBody() {}

    static void leave(Request request, Response response) throws IOException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        endBody(connection);
        boolean pageFollows = response.isError();
        if (!pageFollows) {
            response.finishResponse();
        }
        connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        if (!pageFollows) {
            // The server takes that for a fault, and would add a page of its own to what was answered.
            response.setErrorReported();
        }
    }

    /** The page of an error is asked for by the same request, and its form would be read there, to its end. */
    private static void endBody(org.apache.coyote.Request connection) {
        MessageBytes type = connection.contentType();
        if (type != null) {
            type.setString(NO_FORM);
        }
        connection.action(ActionCode.REQ_SET_BODY_REPLAY, new ByteChunk());
    }
}
