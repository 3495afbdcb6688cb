package org.servicebridge.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/** Answers a refused step with its sentence, the field at fault, and the state that the incident is in. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalProblems {

    private final Incidents incidents;
    private final CurrentActor currentActor;

    RefusalProblems(Incidents incidents, CurrentActor currentActor) {
        this.incidents = incidents;
        this.currentActor = currentActor;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status(refusal.kind()), String.valueOf(refusal.getMessage()));
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        if (refusal.kind() == Refusal.Kind.WRONG_STATE) {
            nameState(problem, request);
        }
        return problem;
    }

    private void nameState(ProblemDetail problem, HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named && named.get("reference") instanceof String reference) {
            incidents
                    .find(reference, currentActor.get())
                    .ifPresent(incident -> problem.setProperty("state", incident.state()));
        }
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case WRONG_STATE -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
