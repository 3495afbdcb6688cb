package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the incident's reference in front of each task's name, so that every list of tasks says which HSSI it is about. */
@Component
class NameTasks {

    @EventListener(condition = "#task.eventName == 'create'")
    public void onCreated(DelegateTask task) {
        String reference =
                task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        if (reference != null && !String.valueOf(task.getName()).startsWith(reference)) {
            task.setName(reference + " " + task.getName());
        }
    }
}
