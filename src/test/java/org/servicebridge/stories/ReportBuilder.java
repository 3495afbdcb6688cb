package org.servicebridge.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.intake.Report;

/** Builds a report by API: complete and severity 1, unless the story says otherwise. */
final class ReportBuilder {

    private String reportedBy = "desk";
    private @Nullable String providerReference;
    private String service = "spine-core";
    private List<String> kinds = List.of("national-operational");
    private String criticality = "critical";
    private int users = 6000;
    private @Nullable String failure = "outage";
    private List<String> sites = List.of("St Example's Hospital");
    private @Nullable String region;
    private List<String> linked = List.of();
    private List<String> unknown = List.of();
    private @Nullable String symptoms;
    private boolean clinicalRisk;
    private boolean harmed;
    private boolean security;
    private int urgency = 1;
    private @Nullable Integer providerSeverity;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant nextUpdateAt;
    private String detectedBy = "user";
    private Instant occurredAt;

    private ReportBuilder(Instant now) {
        occurredAt = now.minus(Duration.ofMinutes(30));
    }

    static ReportBuilder complete(Instant now) {
        return new ReportBuilder(now);
    }

    ReportBuilder by(String who, @Nullable String reference, @Nullable Integer severity) {
        reportedBy = who;
        providerReference = reference;
        providerSeverity = severity;
        return this;
    }

    ReportBuilder foundByMonitoring() {
        detectedBy = "monitoring";
        return this;
    }

    ReportBuilder ofKinds(String... codes) {
        kinds = List.of(codes);
        return this;
    }

    ReportBuilder at(List<String> trusts, @Nullable String inRegion) {
        sites = trusts;
        region = inRegion;
        return this;
    }

    ReportBuilder ofService(String code) {
        service = code;
        return this;
    }

    ReportBuilder linkedTo(String... references) {
        linked = List.of(references);
        return this;
    }

    ReportBuilder notKnown(String... items) {
        unknown = List.of(items);
        return this;
    }

    ReportBuilder rated(String function, int usersAffected, int howUrgent) {
        criticality = function;
        users = usersAffected;
        urgency = howUrgent;
        return this;
    }

    /** As a provider sends it that fills in what is required only. */
    ReportBuilder withoutFailure() {
        failure = null;
        return this;
    }

    ReportBuilder withSymptoms(String seen) {
        symptoms = seen;
        return this;
    }

    ReportBuilder withClinicalRisk() {
        clinicalRisk = true;
        return this;
    }

    ReportBuilder harmed() {
        harmed = true;
        return this;
    }

    ReportBuilder withSecurityRisk() {
        security = true;
        return this;
    }

    ReportBuilder acceptedAt(Instant at) {
        acceptedAt = at;
        occurredAt = at.minus(Duration.ofMinutes(30));
        return this;
    }

    ReportBuilder nextUpdateAgreedFor(Instant at) {
        nextUpdateAt = at;
        return this;
    }

    ReportBuilder resolvedAt(Instant at) {
        resolvedAt = at;
        occurredAt = at.minus(Duration.ofMinutes(30));
        return this;
    }

    Report build() {
        return new Report(
                reportedBy,
                null,
                providerReference,
                null,
                service,
                "Smartcard log-in fails",
                "Users cannot sign in",
                detectedBy,
                occurredAt,
                providerSeverity,
                criticality,
                users,
                sites,
                region,
                kinds,
                failure,
                urgency,
                symptoms,
                null,
                null,
                null,
                linked,
                clinicalRisk,
                harmed,
                security,
                resolvedAt,
                false,
                acceptedAt,
                nextUpdateAt,
                unknown);
    }
}
