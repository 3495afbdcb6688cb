package org.servicebridge.communication.lists.web;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages about lists show: who is signed in, whether they may change lists. */
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
}
