package org.servicebridge.engine.form;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.servicebridge.engine.ActsOnRecord;
import org.servicebridge.engine.FormHead;
import org.servicebridge.engine.ParseListeners;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.UnreadAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the rules for forms into the engine, for every task and every way to it, whatever model it came from. */
@Component
class FormsPlugin extends AbstractProcessEnginePlugin {

    private final PlatformTransactionManager transactions;
    private final ObjectProvider<FormHead> head;
    private final ObjectProvider<UnreadAnswers> unread;
    private final ObjectProvider<ActsOnRecord> record;
    private final ObjectProvider<Processes> processes;

    FormsPlugin(
            PlatformTransactionManager transactions,
            ObjectProvider<FormHead> head,
            ObjectProvider<UnreadAnswers> unread,
            ObjectProvider<ActsOnRecord> record,
            ObjectProvider<Processes> processes) {
        this.transactions = transactions;
        this.head = head;
        this.unread = unread;
        this.record = record;
        this.processes = processes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DeployedForms forms = new DeployedForms();
        DeclaredFields declared = new DeclaredFields(forms);
        engine.setFormService(new TaskForms(
                forms, declared, new GroundOfForms(forms, head, transactions), new KeptStarts(forms, processes)));
        engine.setTaskService(new TasksOfForms(declared, record));
        ParseListeners.addAfter(engine, new EveryForm(forms, unread), new FittingTexts());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSessionFactories().put(RightsToTasks.Found.class, new RightsToTasks.OneACommand());
        engine.getCommandCheckers()
                .replaceAll(checker -> checker instanceof AuthorizationCommandChecker ? new RightsToTasks() : checker);
    }
}
