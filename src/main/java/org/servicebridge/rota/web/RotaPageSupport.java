package org.servicebridge.rota.web;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.rota.MayEditRota;
import org.servicebridge.rota.ShiftTimes;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages of the rota show: who is signed in, whether they keep the rota, how times are said. */
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
}
