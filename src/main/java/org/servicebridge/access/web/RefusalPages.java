package org.servicebridge.access.web;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal as a page of one sentence, whichever page it comes from, unless that page shows it itself. */
@ControllerAdvice(annotations = Controller.class)
@Order
class RefusalPages {

    private final CurrentActor currentActor;

    RefusalPages(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        Actor actor = currentActor.get();
        return RefusalOverHttp.page(refusal, actor.kind() == Actor.Kind.PERSON ? actor : null);
    }
}
