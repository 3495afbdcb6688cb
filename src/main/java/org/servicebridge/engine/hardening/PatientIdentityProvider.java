package org.servicebridge.engine.hardening;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Never locks a person out for others' wrong passwords, which the sign-in slows by address instead, and takes as long
 * over a name that does not exist.
 */
public class PatientIdentityProvider extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        if (password != null && findUserById(userId) == null) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt(password);
            return false;
        }
        return super.checkPassword(userId, password);
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // Nothing to write: a stranger's guesses leave no trace on the person's row.
    }
}
