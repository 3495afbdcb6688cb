package org.servicebridge.potential;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desk;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.supplier.Services;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what anybody reports as a potential HSSI, for the desk on duty to look at (INV-10). */
@Component
public class ReportPotentialHssi {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 400;

    private final PotentialReports reports;
    private final Services services;
    private final Desks desks;
    private final PlausibleTimes times;
    private final PotentialReportProcess process;

    ReportPotentialHssi(
            PotentialReports reports,
            Services services,
            Desks desks,
            PlausibleTimes times,
            PotentialReportProcess process) {
        this.reports = reports;
        this.services = services;
        this.desks = desks;
        this.times = times;
        this.process = process;
    }

    /**
     * @return the reference of the report
     * @throws Refusal naming the field that cannot be taken
     */
    @Transactional
    public String report(GivenReport given, Actor actor) {
        String reference = keep(given, actor);
        process.reportMade(reference);
        return reference;
    }

    /** The same of what a desk types into the form with which the process begins. */
    @Transactional
    public String keep(GivenReport given, Actor actor) {
        String contact = line("contact", given.contact());
        String service = given.service();
        Instant occurredAt = given.occurredAt() == null ? times.now() : times.occurred(given.occurredAt());
        GivenReport clean = new GivenReport(
                Optional.ofNullable(text("summary", given.summary(), LONGEST_TEXT))
                        .orElseThrow(() -> Refusal.invalid("summary", "Say what has happened.")),
                service == null ? null : services.get(service).requireInScope().code(),
                occurredAt,
                given.usersAffected(),
                line("place", given.place()),
                contact);
        boolean called = contact != null && isAtDesk(actor);
        String desk = called ? desks.of(actor).map(Desk::group).orElse(null) : null;
        return PotentialReport.reference(reports.add(clean, called, desk, actor.id(), occurredAt, times.now()));
    }

    /** Whether somebody works at a desk, and so speaks for a caller. */
    public boolean isAtDesk(Actor actor) {
        return actor.isIn(Groups.SERVICE_BRIDGE) || desks.of(actor).isPresent();
    }

    private static @Nullable String line(String field, @Nullable String typed) {
        String text = text(field, typed, LONGEST_LINE);
        return text == null ? null : CleanText.line(text);
    }

    private static @Nullable String text(String field, @Nullable String typed, int longest) {
        String text = CleanText.of(Objects.requireNonNullElse(typed, ""));
        if (CleanText.length(text) > longest) {
            throw Refusal.invalid(field, "The text is longer than %,d characters.".formatted(longest));
        }
        CleanText.fault(text).ifPresent(fault -> {
            throw Refusal.invalid(field, "The text %s.".formatted(fault));
        });
        return text.isEmpty() ? null : text;
    }
}
