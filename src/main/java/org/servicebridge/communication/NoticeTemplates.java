package org.servicebridge.communication;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the message of a notice from its templates, a file a kind and channel: {@code notices/first/sms.txt}. */
@Component
public class NoticeTemplates {

    private static final String FOLDER = "notices/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final LondonTime londonTime;

    NoticeTemplates(LondonTime londonTime) {
        this.londonTime = londonTime;
        engine.setTemplateResolvers(
                Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
    }

    /** @throws Refusal where a template needs a value that the notice does not have */
    Message message(NoticeContent content) {
        TemplateValues values = new TemplateValues(content, londonTime);
        NoticeKind kind = content.kind();
        return new Message(
                filled(kind, "subject.txt", values).replaceAll("\\s+", " "),
                filled(kind, "email.txt", values),
                filled(kind, "email.html", values),
                CleanText.of(filled(kind, "sms.txt", values)),
                kind.isPublic() ? filled(kind, "web.txt", values) : "",
                content.nextUpdate());
    }

    private String filled(NoticeKind kind, String channel, TemplateValues values) {
        String template = kind.code() + "/" + channel;
        Context context = new Context(Locale.UK);
        context.setVariable("notice", values);
        try {
            return engine.process(FOLDER + template, context).strip();
        } catch (TemplateEngineException unfilled) {
            throw refusal(template, unfilled);
        }
    }

    private static Refusal refusal(String template, TemplateEngineException unfilled) {
        for (@Nullable Throwable each = unfilled; each != null; each = each.getCause()) {
            if (each instanceof MissingValue missing) {
                return Refusal.invalid(
                        missing.name(),
                        "The notice cannot be sent without the %s, which its template %s names."
                                .formatted(missing.words(), template));
            }
        }
        return Refusal.wrongState("The notice cannot be sent, because its template %s cannot be read: %s"
                .formatted(template, unfilled.getMessage()));
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
