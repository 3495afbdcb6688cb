package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** One sentence for who is not let further, in the shape that belongs to the door. */
final class AtTheDoor {

    private AtTheDoor() {}

    static void answer(String path, int status, String sentence, HttpServletResponse response) throws IOException {
        boolean unknownMethod = status == HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        if (unknownMethod) {
            response.setHeader(HttpHeaders.ALLOW, Methods.known());
        }
        if (path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/")) {
            Sentence.of(status, sentence).writeTo(response);
        } else if (unknownMethod || path.startsWith("/api/") || path.startsWith("/callbacks/")) {
            // A page would be asked for by the same method.
            Problem.of(status, sentence).writeTo(response);
        } else {
            response.sendError(status, sentence);
        }
    }
}
