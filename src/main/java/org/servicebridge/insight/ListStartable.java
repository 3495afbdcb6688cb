package org.servicebridge.insight;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.BesideProcess;
import org.servicebridge.incident.BesideProcesses;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.StartField;
import org.servicebridge.incident.StartForms;
import org.springframework.stereotype.Component;

/** Lists what somebody may start beside an HSSI as it stands now, with the questions to answer. */
@Component
public class ListStartable {

    private final BesideProcesses processes;
    private final StartForms forms;

    ListStartable(BesideProcesses processes, StartForms forms) {
        this.processes = processes;
        this.forms = forms;
    }

    public List<Startable> list(Incident incident, Actor actor) {
        return processes.startable(incident, actor).stream()
                .map(process -> new Startable(process, forms.of(process.key(), incident.reference())))
                .toList();
    }

    /** A process and the questions of its start form. */
    public record Startable(BesideProcess process, List<StartField> fields) {

        public Startable {
            fields = List.copyOf(fields);
        }
    }
}
