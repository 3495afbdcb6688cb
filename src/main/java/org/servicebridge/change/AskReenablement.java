package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises the change by which an endpoint is enabled again, once its provider has done what was asked (EPD-3). */
@Component
public class AskReenablement {

    private final RegisterChange registerChange;

    AskReenablement(RegisterChange registerChange) {
        this.registerChange = registerChange;
    }

    @Transactional
    public String ask(String incident, String stepsDone, Actor actor) {
        return registerChange
                .register(incident, "Enable the endpoint again: " + stepsDone, actor)
                .reference();
    }
}
