package org.servicebridge.incident.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.incident.BesideProcess;
import org.servicebridge.incident.BesideProcesses;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.StartField;
import org.servicebridge.incident.StartForms;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts processes beside an open HSSI, for whoever may start them. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{reference}/processes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Processes beside an HSSI")
@ApiResponse(responseCode = "404", description = "There is no such incident that you may see, or no such process")
class ProcessController {

    private static final String EXAMPLE = """
            {"reason": "no-progress", "what": "Four hours without a plan", "by": "Duty manager"}""";

    private final Incidents incidents;
    private final BesideProcesses processes;
    private final StartForms forms;
    private final StartBeside startBeside;
    private final RepeatedRequests repeatedRequests;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    ProcessController(
            Incidents incidents,
            BesideProcesses processes,
            StartForms forms,
            StartBeside startBeside,
            RepeatedRequests repeatedRequests,
            CurrentActor currentActor,
            ObjectMapper json) {
        this.incidents = incidents;
        this.processes = processes;
        this.forms = forms;
        this.startBeside = startBeside;
        this.repeatedRequests = repeatedRequests;
        this.currentActor = currentActor;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary = "List the processes that you may start beside an incident as it stands now",
            description = "Each with the fields of its start form: their names, questions and what can be chosen.")
    @ApiResponse(responseCode = "200", description = "As it stands now; empty where there is none")
    List<Startable> list(@PathVariable String reference) {
        Actor actor = currentActor.get();
        Incident incident = incidents
                .find(reference, actor)
                .orElseThrow(() -> Refusal.notFound("There is no incident %s.".formatted(reference)));
        return processes.startable(incident, actor).stream()
                .map(process -> new Startable(process.key(), process.words(), forms.of(process.key(), reference)))
                .toList();
    }

    @PostMapping("/{process}")
    @Operation(
            summary = "Start a process beside an open incident",
            description = "The body holds the answers to its start form by field, as the list of processes names them;"
                    + " times are London time or carry an offset. The same Idempotency-Key starts it once.")
    @ApiResponse(responseCode = "202", description = "Started; what follows stands on the timeline")
    @ApiResponse(responseCode = "400", description = "An answer is missing or cannot be; the problem names its field")
    @ApiResponse(responseCode = "403", description = "You may not start this process")
    @ApiResponse(responseCode = "409", description = "The incident is over, or the same is open already")
    ResponseEntity<String> start(
            @PathVariable String reference,
            @PathVariable String process,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Map<String, Object> answers)
            throws JsonProcessingException {
        Actor actor = currentActor.get();
        String content = "start %s %s %s".formatted(reference, process, json.writeValueAsString(answers));
        return ResponseEntity.accepted()
                .body(repeatedRequests.once(
                        actor, key, content, () -> started(reference, process, flat(answers), actor)));
    }

    private String started(String reference, String key, Map<String, Object> answers, Actor actor) {
        BesideProcess process = startBeside.start(reference, key, answers, actor);
        return write(Map.of("reference", reference, "process", process.key()));
    }

    /** Lists become texts, which forms read as well; anything deeper is no answer to a form. */
    private Map<String, Object> flat(Map<String, Object> answers) {
        Map<String, Object> flat = new LinkedHashMap<>();
        answers.forEach((field, answer) -> {
            if (answer instanceof Map) {
                throw Refusal.invalid(field, "This must be a text, number, true, false or a list of texts.");
            }
            flat.put(field, answer instanceof List ? write(answer) : answer);
        });
        return flat;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was JSON stays JSON", impossible);
        }
    }

    /** A process that can be started, and what its start form asks. */
    record Startable(String process, String name, List<StartField> fields) {}
}
