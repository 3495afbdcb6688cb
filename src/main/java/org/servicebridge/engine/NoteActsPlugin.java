package org.servicebridge.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has what people do in Cockpit noted on the record of the HSSI. */
@Component
class NoteActsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ActsOnRecord> record;

    NoteActsPlugin(ObjectProvider<ActsOnRecord> record) {
        this.record = record;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(new NoteActs(record));
    }
}
