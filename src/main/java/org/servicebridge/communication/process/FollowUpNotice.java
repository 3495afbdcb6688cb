package org.servicebridge.communication.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.servicebridge.communication.NoticeConcluded;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.StillOpen;
import org.servicebridge.incident.IncidentOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows in the engine what became of a notice: a task for the desk where nobody has it, and an engine incident on the HSSI's
 * process, seen in Cockpit, where somebody has not. The next notice for the same readers takes both back.
 */
@Component
class FollowUpNotice {

    private static final String NOTICE_MISSED = "notice.missed";

    static final String DELIVERY_FAILED = "deliveryFailed";

    private static final String OVERTAKEN = "notice.overtaken";

    private final RuntimeService runtime;
    private final Messages messages;
    private final Processes processes;

    FollowUpNotice(RuntimeService runtime, Messages messages, Processes processes) {
        this.runtime = runtime;
        this.messages = messages;
        this.processes = processes;
    }

    @EventListener
    void concluded(NoticeConcluded concluded) {
        String reference = concluded.reference();
        String readers = readers(concluded.kind());
        messages.deliverToAll(OVERTAKEN, reference, NoticeVariables.NOTICE_READERS, readers);
        if (concluded.needsAnotherWay()) {
            messages.start(
                    NOTICE_MISSED,
                    reference,
                    Map.of(
                            NoticeVariables.NOTICE_ID,
                            concluded.notice().toString(),
                            NoticeVariables.NOTICE_READERS,
                            readers));
        }
        showInCockpit(concluded, readers);
    }

    @EventListener
    void over(IncidentOver over) {
        messages.deliverToAll(OVERTAKEN, over.reference());
        messages.deliverToAll(CommunicationMessages.NOTICES_RIGHT, over.reference());
    }

    private void showInCockpit(NoticeConcluded concluded, String readers) {
        Optional<ProcessInstance> hssi = hssi(concluded.reference());
        if (hssi.isEmpty()) {
            return;
        }
        String instance = hssi.get().getId();
        runtime.createIncidentQuery()
                .processInstanceId(instance)
                .incidentType(DELIVERY_FAILED)
                .configuration(readers)
                .list()
                .forEach(earlier -> runtime.resolveIncident(earlier.getId()));
        if (concluded.missed() > 0) {
            String words = "%s: %s".formatted(concluded.kind().words(), concluded.words());
            standing(instance).ifPresent(where -> runtime.createIncident(DELIVERY_FAILED, where, readers, words));
        }
    }

    private Optional<ProcessInstance> hssi(String reference) {
        return processes.running(ProcessKeys.HSSI, reference).stream().findFirst();
    }

    /** The execution that stands at an activity: the engine takes an incident nowhere else. */
    private Optional<String> standing(String instance) {
        return runtime.getActiveActivityIds(instance).stream()
                .flatMap(
                        activity -> StillOpen.of(runtime.createExecutionQuery()
                                        .processInstanceId(instance)
                                        .activityId(activity)
                                        .list())
                                .stream())
                .map(Execution::getId)
                .findFirst();
    }

    /** Directors and management are other readers than those of the service. */
    private static String readers(NoticeKind kind) {
        return kind == NoticeKind.DIRECTOR || kind == NoticeKind.MANAGEMENT ? kind.code() : "users";
    }
}
