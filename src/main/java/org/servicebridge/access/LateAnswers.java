package org.servicebridge.access;

import java.util.Map;

/** Keeps what a person answered in a form whose task had ended meanwhile; the incident's timeline does. */
public interface LateAnswers {

    /**
     * @param taskId the engine's id of the ended task
     * @param who who answered too late
     * @param answers the form's fields with what was entered
     */
    void keep(String taskId, Actor who, Map<String, Object> answers);
}
