package org.servicebridge.engine.form;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Asks once in a command whether somebody may do a task. The rules for forms ask before the engine does, so that whoever may not do
 * it hears that first; the engine's own question would search its tables a second time. A no is never kept.
 */
final class RightsToTasks extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        CommandContext command = Context.getCommandContext();
        Authentication person = command.isAuthorizationCheckEnabled() ? command.getAuthentication() : null;
        if (person == null) {
            super.checkTaskWork(task);
            return;
        }
        Set<Right> found = command.getSession(Found.class).rights;
        Right right = new Right(task.getId(), person);
        if (!found.contains(right)) {
            super.checkTaskWork(task);
            found.add(right);
        }
    }

    private record Right(String task, Authentication person) {}

    /** What was found in one command; gone with it. */
    static final class Found implements Session {

        private final Set<Right> rights = new HashSet<>();

        @Override
        public void flush() {
            // Nothing of it is written.
        }

        @Override
        public void close() {
            rights.clear();
        }
    }

    /** Begins with each command. */
    static final class OneACommand implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Found.class;
        }

        @Override
        public Session openSession() {
            return new Found();
        }
    }
}
