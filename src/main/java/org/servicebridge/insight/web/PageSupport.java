package org.servicebridge.insight.web;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all own pages show: who is signed in, and a refusal as one sentence. */
@ControllerAdvice(basePackageClasses = PageSupport.class)
class PageSupport {

    private final CurrentActor currentActor;

    PageSupport(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("refused", status(refusal));
        page.addObject("person", currentActor.get());
        page.addObject("sentence", refusal.getMessage());
        return page;
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case WRONG_STATE -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
