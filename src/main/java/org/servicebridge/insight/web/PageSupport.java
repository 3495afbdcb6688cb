package org.servicebridge.insight.web;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all own pages show: who is signed in. */
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
}
