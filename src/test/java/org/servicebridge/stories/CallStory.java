package org.servicebridge.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.AnIncident;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A story of an HSSI that is managed already, about which people call one another. */
final class CallStory extends Story {

    static final String ARRANGE = "userTask_arrangeCall";
    static final String OPEN = "userTask_openCall";
    static final String RECORD = "userTask_recordCall";

    private final ApplicationContext context;

    CallStory(ApplicationContext context) {
        super(context);
        this.context = context;
    }

    String managed(String london, AnIncident kind) {
        clock.setLondon(london);
        return kind.managedIn(bean(Incidents.class), clock).reference();
    }

    /** Managed in the night, with whatever begins to watch it then. */
    String watched(AnIncident kind) {
        String reference = managed("2026-11-25T01:00:00", kind);
        publish(new IncidentManaged(reference, false));
        return reference;
    }

    void over(String reference) {
        publish(new IncidentOver(reference, BRIDGE));
    }

    void starts(Actor person, String process, String reference, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("reference", reference);
        as(person, () -> runtime.startProcessInstanceByKey(process, answers));
    }

    void asksForCall(Actor person, String reference) {
        starts(person, "hold-conference-call", reference, Map.of("kind", "conference-call", "what", "The plan"));
    }

    /** Arranges a call with the provider, unless told otherwise. */
    void arranges(Actor person, String reference, String callAt, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("arranged", "yes", "callAt", callAt));
        answers.putAll(more);
        completes(person, reference, ARRANGE, answers);
    }

    void opens(Actor person, String reference) {
        completes(person, reference, OPEN, Map.of("opened", "yes", "attended", "Provider"));
    }

    List<String> recorded(String reference, String kind) {
        return bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }

    /** Address and subject of every letter that waits to leave. */
    List<String> letters() {
        return bean(JdbcClient.class).sql("""
                        select address || ': ' || subject from letter join delivery on id = delivery
                        order by address, subject
                        """).query(String.class).list();
    }

    String letterTo(String address) {
        return bean(JdbcClient.class)
                .sql("select body_text from letter join delivery on id = delivery where address = :address")
                .param("address", address)
                .query(String.class)
                .single();
    }

    private void publish(Object event) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.publishEvent(event));
    }
}
