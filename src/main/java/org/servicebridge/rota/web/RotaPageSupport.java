package org.servicebridge.rota.web;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.rota.MayEditRota;
import org.servicebridge.rota.ShiftTimes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of the rota show: who is signed in, whether they keep the rota, how times are said, a refusal as one sentence. */
@ControllerAdvice(basePackageClasses = RotaPageSupport.class)
class RotaPageSupport {

    private final CurrentActor currentActor;
    private final ShiftTimes times;

    RotaPageSupport(CurrentActor currentActor, ShiftTimes times) {
        this.currentActor = currentActor;
        this.times = times;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @ModelAttribute("mayEdit")
    boolean mayEdit() {
        return MayEditRota.is(currentActor.get());
    }

    @ModelAttribute("times")
    ShiftTimes times() {
        return times;
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
