package org.servicebridge.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.incident.Incidents;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/** Answers a refused step with its sentence, the field at fault, and the state that the incident is in; before pages are thought of. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalProblems {

    private final Incidents incidents;
    private final CurrentActor currentActor;

    RefusalProblems(Incidents incidents, CurrentActor currentActor) {
        this.incidents = incidents;
        this.currentActor = currentActor;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem = RefusalOverHttp.problem(refusal);
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
}
