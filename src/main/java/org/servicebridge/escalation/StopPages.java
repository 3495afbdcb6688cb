package org.servicebridge.escalation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the pages for a task that nobody needs to do any more: somebody answered, or it has ended. */
@Component
public class StopPages {

    private final Pages pages;
    private final PagePost post;

    StopPages(Pages pages, PagePost post) {
        this.pages = pages;
        this.post = post;
    }

    @Transactional
    public void stop(String task) {
        pages.stop(task).forEach(post::takeBack);
    }
}
