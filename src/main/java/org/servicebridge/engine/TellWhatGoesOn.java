package org.servicebridge.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ApplicationEventPublisher;

/** Says which process goes on after it was suspended, whoever let it and by whatever way: what it missed can be made up for. */
class TellWhatGoesOn implements HistoryEventHandler {

    private final ApplicationEventPublisher events;

    TellWhatGoesOn(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE)
                && HistoricProcessInstance.STATE_ACTIVE.equals(process.getState())
                && process.getBusinessKey() != null) {
            events.publishEvent(new ProcessGoesOn(process.getProcessDefinitionKey(), process.getBusinessKey()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
