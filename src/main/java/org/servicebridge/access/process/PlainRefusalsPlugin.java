package org.servicebridge.access.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/**
 * Lets a step's refusal leave the engine as itself. What a method throws that a model calls comes in an exception of the
 * engine without words of its own; a page that starts a process would not know the refusal, and could not show its sentence
 * beside the form.
 */
@Component
class PlainRefusalsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Outermost.put(engine, new Unwrapping());
    }

    /** Outside the transaction, which is rolled back by then. */
    private static final class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException failure) {
                if (failure.getCause() instanceof Refusal refusal && saysNothingElse(failure, refusal)) {
                    throw refusal;
                }
                throw failure;
            }
        }

        private static boolean saysNothingElse(ProcessEngineException failure, Refusal refusal) {
            return refusal.toString().equals(failure.getMessage());
        }
    }
}
