package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One sentence for who is not let further, in the shape that belongs to the door. */
final class AtTheDoor {

    private AtTheDoor() {}

    static void answer(String path, int status, String sentence, HttpServletResponse response) throws IOException {
        if (path.startsWith("/api/") || path.startsWith("/callbacks/")) {
            Problem.of(status, sentence).writeTo(response);
        } else if (path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/")) {
            Sentence.of(status, sentence).writeTo(response);
        } else {
            response.sendError(status, sentence);
        }
    }
}
