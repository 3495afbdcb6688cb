package org.servicebridge.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Has every task's form read the record when it is opened, whatever model the task came from. */
@Component
class FormsReadAtOpeningPlugin extends AbstractProcessEnginePlugin {

    private final PlatformTransactionManager transactions;

    FormsReadAtOpeningPlugin(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFormService(new FormsReadAtOpening(transactions));
    }
}
