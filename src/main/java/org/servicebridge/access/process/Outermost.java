package org.servicebridge.access.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Puts an interceptor around the engine's commands and their transaction, so that it meets failures as they leave. */
final class Outermost {

    private Outermost() {}

    static void put(ProcessEngineConfigurationImpl engine, CommandInterceptor interceptor) {
        List<CommandInterceptor> chain = new ArrayList<>(List.of(interceptor));
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            chain.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        engine.setCustomPreCommandInterceptorsTxRequired(chain);
    }
}
