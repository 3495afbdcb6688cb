package org.servicebridge.engine.hardening;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the guards in place before the engine is built. */
@Component
class HardeningPlugin extends AbstractProcessEnginePlugin {

    private final int digestCost;
    private final boolean passwordPolicy;

    HardeningPlugin(
            @Value("${service-bridge.sign-in.digest-cost:11}") int digestCost,
            @Value("${service-bridge.sign-in.password-policy:false}") boolean passwordPolicy) {
        this.digestCost = digestCost;
        this.passwordPolicy = passwordPolicy;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new SlowDigest(digestCost));
        engine.setIdentityProviderSessionFactory(new PatientIdentityProviderFactory());
        engine.setEnablePasswordPolicy(passwordPolicy);
        engine.setFilterService(new GuardedFilterService());
        engine.setEnforceSpecificVariablePermission(true);
        // A refusal is no error, and its sentence may quote what a person typed; faults are logged where they are
        // answered.
        engine.setEnableCmdExceptionLogging(false);
        engine.setCustomPreCommandInterceptorsTxRequired(
                first(new QueryGuard(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(new QueryGuard(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> first(CommandInterceptor guard, @Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> chain = new ArrayList<>(List.of(guard));
        if (others != null) {
            chain.addAll(others);
        }
        return chain;
    }
}
