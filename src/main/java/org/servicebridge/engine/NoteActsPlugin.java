package org.servicebridge.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has what people do in Cockpit noted on the record of the HSSI, and told to whoever has to make up for it. */
@Component
class NoteActsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ActsOnRecord> record;

    private final ApplicationEventPublisher events;

    NoteActsPlugin(ObjectProvider<ActsOnRecord> record, ApplicationEventPublisher events) {
        this.record = record;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(new NoteActs(record));
        engine.getCustomHistoryEventHandlers().add(new TellWhatGoesOn(events));
        engine.setCustomPreMigrationInstructionValidators(List.of(new SameStepsMigrate()));
        engine.setCustomPostMigratingActivityInstanceValidators(List.of(new NoteMigrations(record)));
    }
}
