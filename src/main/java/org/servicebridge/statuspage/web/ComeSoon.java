package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.servicebridge.statuspage.NothingReadYet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells the public, its programs and its feed readers to come again in a moment, while a node has nothing to show yet. */
@ControllerAdvice
class ComeSoon {

    private static final String SECONDS = "5";
    private static final String SENTENCE =
            "The status page has just started and has nothing to show yet. Try again in a few seconds.";
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @ExceptionHandler(NothingReadYet.class)
    Object nothingYet(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (path.startsWith("/api/")) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, SENTENCE))
                    .build();
        }
        if (path.endsWith(".atom")) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(PLAIN)
                    .body(SENTENCE);
        }
        return new ModelAndView("statuspage/unread", HttpStatus.SERVICE_UNAVAILABLE).addObject("sentence", SENTENCE);
    }
}
