package org.servicebridge.access.web;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.servicebridge.access.Refusal;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/** Tells whoever names something in an address that it is gone, or never was, where the engine takes that for a fault. */
@Component
class NamedInCalls {

    private static final String GONE = "What you ask for is not there, or no longer; nothing was done.";

    private final TaskService tasks;
    private final RepositoryService models;
    private final IdentityService people;
    private final JdbcClient database;

    NamedInCalls(TaskService tasks, RepositoryService models, IdentityService people, JdbcClient database) {
        this.tasks = tasks;
        this.models = models;
        this.people = people;
        this.database = database;
    }

    /**
     * @param call the address as the list has it
     * @throws Refusal where what is named in it is not there
     */
    void require(EngineCall call, String path) {
        PathPattern.PathMatchInfo match = call.path().matchAndExtract(PathContainer.parsePath(path));
        Map<String, String> named = match == null ? Map.of() : match.getUriVariables();
        String id = named.getOrDefault("id", "");
        String address = call.path().getPatternString();
        if (address.equals("/group/{id}/members/{user}")) {
            require(isGroup(id) && isPerson(named.getOrDefault("user", "")), GONE);
        } else if (call.method().equals("GET")) {
            requireToRead(address, id, named.getOrDefault("resource", ""));
        }
    }

    /** Whoever does a task that is gone is told who was first, and keeps the answer; here they only look at it. */
    private void requireToRead(String address, String id, String resource) {
        if (address.startsWith("/task/{id}/")) {
            require(isTask(id), "This task is no longer there: it was completed, or is not needed any more.");
        } else if (address.startsWith("/process-definition/{id}/")) {
            require(isModel(id), GONE);
        } else if (address.startsWith("/deployment/{id}/resources/{resource}")) {
            require(isResource(id, resource), GONE);
        }
    }

    private static void require(boolean there, String sentence) {
        if (!there) {
            throw Refusal.notFound(sentence);
        }
    }

    private boolean isTask(String id) {
        return tasks.createTaskQuery().taskId(id).count() > 0;
    }

    private boolean isModel(String id) {
        return models.createProcessDefinitionQuery().processDefinitionId(id).count() > 0;
    }

    /** The engine would read all files of the deployment for that. */
    private boolean isResource(String deployment, String id) {
        return database.sql(
                        "select exists (select 1 from act_ge_bytearray where id_ = :id and deployment_id_ = :deployment)")
                .param("id", id)
                .param("deployment", deployment)
                .query(Boolean.class)
                .single();
    }

    private boolean isGroup(String id) {
        return people.createGroupQuery().groupId(id).count() > 0;
    }

    private boolean isPerson(String id) {
        return people.createUserQuery().userId(id).count() > 0;
    }
}
