package org.servicebridge.access.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Notes every failure of the engine on its way out, before the REST API puts its own words on it. */
@Component
class LastFailurePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Outermost.put(engine, new Noting());
    }

    /** Outermost of all, so that a failure at the end of the transaction is seen too. */
    private static final class Noting extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                LastFailure.note(failure);
                throw failure;
            }
        }
    }
}
