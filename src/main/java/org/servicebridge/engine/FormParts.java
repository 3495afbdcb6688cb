package org.servicebridge.engine;

import java.util.Set;

/** The forms that no task or start names, because they are a part of others. */
public final class FormParts {

    /** Stands at the head of each task's form. */
    public static final String EVERY_TASK = "every-task";

    /** Stands at the end of each form whose task or start has the property {@code byTelephone}. */
    public static final String BY_TELEPHONE = "by-telephone";

    public static final Set<String> KEYS = Set.of(EVERY_TASK, BY_TELEPHONE);

    private FormParts() {}
}
