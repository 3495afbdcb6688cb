package org.servicebridge.rota;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail that publishes a week of the rota, and names the next one. */
@Component
class RotaLetter {

    private final ITemplateEngine templates;
    private final ShiftTimes times;
    private final String publicAddress;

    RotaLetter(
            ITemplateEngine templates,
            ShiftTimes times,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.templates = templates;
        this.times = times;
        this.publicAddress = publicAddress;
    }

    /** The same rota as text and as HTML. */
    Letter write(RotaWeek week, RotaWeek next, int findings) {
        Context values = new Context(Locale.UK);
        values.setVariable("weeks", List.of(week, next));
        values.setVariable("findings", findings);
        values.setVariable("times", times);
        values.setVariable("page", publicAddress + "/rota?week=" + week.monday());
        return new Letter(
                "On-call rota for %s".formatted(times.week(week.monday())),
                text(List.of(week, next), findings, publicAddress + "/rota?week=" + week.monday()),
                templates.process("rota/letter", values));
    }

    private String text(List<RotaWeek> weeks, int findings, String page) {
        StringBuilder text = new StringBuilder();
        for (RotaWeek week : weeks) {
            text.append("On call in ").append(times.week(week.monday())).append("\n");
            week.roles().forEach(role -> list(role, text));
            text.append('\n');
        }
        if (findings > 0) {
            text.append(
                    "The check of the rota finds %d to mend: the Service Bridge sees to it.\n\n".formatted(findings));
        }
        return text.append("Say that you know of your shifts, and see changes: ")
                .append(page)
                .append('\n')
                .toString();
    }

    private void list(RoleWeek week, StringBuilder text) {
        text.append("\n").append(week.role().words()).append("\n");
        if (week.shifts().isEmpty() && week.contacts().isEmpty()) {
            text.append("  Nobody\n");
        }
        week.contacts()
                .forEach(contact -> text.append("  Contact: %s, %s\n"
                        .formatted(contact.name(), contact.telephone().isBlank() ? "no number" : contact.telephone())));
        week.shifts()
                .forEach(each -> text.append("  %s: %s, %s\n"
                        .formatted(
                                times.of(each.shift().shift()),
                                each.person().name(),
                                each.person().telephone().isBlank()
                                        ? "no number"
                                        : each.person().telephone())));
    }

    /** One mail. */
    record Letter(String subject, String text, String html) {}
}
