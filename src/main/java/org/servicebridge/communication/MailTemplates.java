package org.servicebridge.communication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the mail templates, two files a kind of notice, {@code mail/first.txt} and {@code mail/first.html}, in the one frame of {@code mail/notice.html}. */
@Component
class MailTemplates {

    private static final int LONGEST_SUBJECT = 200;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final LondonTime londonTime;

    MailTemplates(LondonTime londonTime) {
        this.londonTime = londonTime;
        engine.setTemplateResolvers(
                Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
    }

    /** @param nextUpdate the time to name; null in a final notice */
    Message message(Incident incident, Notice notice, @Nullable Instant nextUpdate, Instant now) {
        DataSet known = incident.dataSet();
        String service = Objects.requireNonNullElse(known.serviceName(), "Service not yet known");
        Context values = new Context(Locale.UK);
        values.setVariable("reference", incident.reference());
        values.setVariable("severity", incident.rating().severity());
        values.setVariable("service", service);
        values.setVariable("summary", known.summary());
        values.setVariable("exercise", notice.exercise());
        values.setVariable("whatIsKnown", notice.whatIsKnown());
        values.setVariable("userImpact", notice.userImpact());
        values.setVariable("location", notice.location());
        values.setVariable("resolutionSummary", notice.resolutionSummary());
        values.setVariable("nextUpdate", nextUpdate == null ? null : londonTime.of(nextUpdate, now));
        String file = "mail/" + notice.kind().code();
        return new Message(
                subject(incident, notice, service),
                engine.process(file + ".txt", values),
                engine.process(file + ".html", values),
                subject(incident, notice, service),
                engine.process(file + ".txt", values),
                nextUpdate);
    }

    private static String subject(Incident incident, Notice notice, String service) {
        String summary = "%s%s Severity %s %s: %s"
                .formatted(
                        notice.exercise() ? "EXERCISE " : "",
                        incident.reference(),
                        incident.rating().severity(),
                        service,
                        incident.dataSet().summary())
                .replaceAll("\\s+", " ");
        String cut = summary.length() > LONGEST_SUBJECT ? summary.substring(0, LONGEST_SUBJECT) + "…" : summary;
        return "%s (%s)".formatted(cut, notice.kind().subject());
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
