package org.servicebridge.engine.hardening;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives the engine its identity provider. */
class PatientIdentityProviderFactory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return PatientIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new PatientIdentityProvider();
    }
}
