package org.servicebridge.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the one template of a kind of document, {@code documents/<kind>.html}, and keeps the result as its next version. */
@Component
public class WriteDocument {

    private final Incidents incidents;
    private final Documents documents;
    private final Timeline timeline;
    private final LondonTime time;
    private final Clock clock;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    WriteDocument(Incidents incidents, Documents documents, Timeline timeline, LondonTime time, Clock clock) {
        this.incidents = incidents;
        this.documents = documents;
        this.timeline = timeline;
        this.time = time;
        this.clock = clock;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /**
     * Writes a document; the incident is in reach of its template, too.
     *
     * @param kind the template's name
     * @param subject what it is about within the incident
     * @param values what the template names
     */
    @Transactional
    public Document write(
            String reference, String kind, String subject, String title, Map<String, ?> values, Actor actor) {
        Incident incident = incidents.lock(reference);
        Instant now = clock.instant();
        int version = documents
                .latest(reference, kind, subject)
                .map(last -> last.version() + 1)
                .orElse(1);
        Context context = new Context(Locale.UK);
        values.forEach(context::setVariable);
        context.setVariable("incident", incident);
        context.setVariable("title", title);
        context.setVariable("version", version);
        context.setVariable("time", time);
        context.setVariable("now", now);
        Document written =
                documents.add(reference, kind, subject, version, title, templates.process(kind, context), now, actor);
        timeline.add(reference, "document-written", actor, "%s, version %d".formatted(title, version));
        return written;
    }
}
