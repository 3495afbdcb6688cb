package org.servicebridge.communication.lists.web;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages about lists show: who is signed in, whether they may change lists, and a refusal as one sentence. */
@ControllerAdvice(basePackageClasses = ListPageSupport.class)
class ListPageSupport {

    private static final List<String> EDITORS =
            List.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD, Groups.CAMUNDA_ADMIN);

    private final CurrentActor currentActor;

    ListPageSupport(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @ModelAttribute("mayEdit")
    boolean mayEdit() {
        return EDITORS.stream().anyMatch(currentActor.get()::isIn);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(status(refusal));
        page.addObject("person", currentActor.get());
        page.addObject("sentence", refusal.getMessage());
        return page;
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case WRONG_STATE -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
