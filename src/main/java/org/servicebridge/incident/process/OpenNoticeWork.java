package org.servicebridge.incident.process;

import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.NoticeWork;
import org.springframework.stereotype.Component;

/** Finds work on notices among the open tasks. */
@Component
class OpenNoticeWork implements NoticeWork {

    private final OpenTasks openTasks;

    OpenNoticeWork(OpenTasks openTasks) {
        this.openTasks = openTasks;
    }

    @Override
    public boolean isOpen(String reference) {
        return openTasks.any(reference, Tasks.OF_NOTICES);
    }
}
