package org.servicebridge.escalation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the pages for a task that nobody needs to do any more: somebody answered, or it has ended; what goes with them still leaves. */
@Component
public class StopPages {

    private final Pages pages;
    private final PagesTogether together;
    private final SendTogether sendTogether;

    StopPages(Pages pages, PagesTogether together, SendTogether sendTogether) {
        this.pages = pages;
        this.together = together;
        this.sendTogether = sendTogether;
    }

    @Transactional
    public void stop(String task) {
        together.lock(pages.people(task));
        together.carriers(pages.stop(task)).forEach(sendTogether::sendRest);
    }
}
