package org.servicebridge.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Leaves out of what a query found what has ended since, in the step that runs: the engine writes to the database at the end of
 * a step, so that an HSSI and what ran beside it are found until then, and nothing can be told to them any more.
 */
public final class StillOpen {

    private StillOpen() {}

    /** Those found that are still there. */
    public static <T> List<T> of(List<T> found) {
        return found.stream().filter(StillOpen::isOpen).toList();
    }

    private static boolean isOpen(Object found) {
        CommandContext step = Context.getCommandContext();
        return step == null
                || !(found instanceof DbEntity entity)
                || !step.getDbEntityManager().isDeleted(entity);
    }
}
