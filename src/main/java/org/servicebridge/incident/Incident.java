package org.servicebridge.incident;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;
import static org.servicebridge.incident.IncidentState.CLOSED;
import static org.servicebridge.incident.IncidentState.MANAGED;
import static org.servicebridge.incident.IncidentState.REFUSED;
import static org.servicebridge.incident.IncidentState.REPORTED;
import static org.servicebridge.incident.IncidentState.RESOLVED;
import static org.servicebridge.incident.IncidentState.WITHDRAWN;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One HSSI as the record knows it. It guards its own transitions and refuses with a sentence that names its state. */
@Table("incident")
public class Incident {

    @Id
    private final String reference;

    private IncidentState state;

    @Embedded.Empty
    private Identification identification;

    @Embedded.Empty
    private DataSet dataSet;

    @Embedded.Empty
    private SeverityRating rating;

    @Embedded.Empty
    private Flags flags;

    @Embedded.Empty
    private Handling handling;

    @Embedded.Empty
    private Milestones milestones;

    @Embedded.Empty
    private Resolution resolution;

    private @Nullable String withdrawnBecause;
    private @Nullable String duplicateOf;

    @SuppressWarnings("TooManyParameters") // the repository rebuilds the whole aggregate
    Incident(
            String reference,
            IncidentState state,
            Identification identification,
            DataSet dataSet,
            @Nullable SeverityRating rating,
            Flags flags,
            Handling handling,
            Milestones milestones,
            @Nullable Resolution resolution,
            @Nullable String withdrawnBecause,
            @Nullable String duplicateOf) {
        this.reference = reference;
        this.state = state;
        this.identification = identification;
        this.dataSet = dataSet;
        this.rating = rating == null ? SeverityRating.NONE : rating;
        this.flags = flags;
        this.handling = handling;
        this.milestones = milestones;
        this.resolution = resolution == null ? Resolution.NONE : resolution;
        this.withdrawnBecause = withdrawnBecause;
        this.duplicateOf = duplicateOf;
    }

    /** A new record, reported but not yet rated. */
    public static Incident reported(
            String reference, Identification identification, DataSet dataSet, Flags flags, Instant at) {
        return new Incident(
                reference,
                REPORTED,
                identification,
                dataSet,
                null,
                flags,
                Handling.NEW,
                new Milestones(at, null, null, null, null),
                null,
                null,
                null);
    }

    /** Takes fuller references; the exercise flag never changes. */
    public void identify(Identification fuller) {
        requireOpen();
        if (fuller.exercise() != identification.exercise()) {
            throw Refusal.invalid("exercise", "An exercise is one from its first moment, and stays one.");
        }
        identification = fuller;
    }

    /** Takes a fuller data set; allowed as long as the record is open. */
    public void describe(DataSet fuller) {
        requireOpen();
        dataSet = fuller;
    }

    /** Adds risks; a flag once set is never taken off here. */
    public void flag(Flags found) {
        requireOpen();
        flags = flags.and(found);
        if (flags.patientHarmed()) {
            handling = handling.communicating(Communications.NOT_REQUIRED, null);
        }
    }

    /** Notes how urgent it is, 1 to 5 (SEV-2). */
    public void urgent(int urgency) {
        requireOpen();
        rating = rating.urgent(urgency);
    }

    /** Reported when it was over already (COM-6): resolved, though nobody managed it. */
    public void reportedResolved(Instant at) {
        requireState(REPORTED);
        milestones = milestones.resolved(at);
    }

    /** Notes what the decision tables advise, urgency and severity 1 to 5 (SEV-1, SEV-2). */
    public void advise(int urgency, int severity) {
        requireOpen();
        rating = rating.advised(urgency, severity);
    }

    /** Notes the provider's view of the severity (INV-3). */
    public void providerSays(int severity) {
        requireOpen();
        rating = rating.saidByProvider(severity);
    }

    /**
     * Puts a severity in force.
     *
     * @param reason required where it differs from the advice (SEV-3)
     */
    public void rate(int severity, @Nullable String reason, @Nullable String qualifiesBecause) {
        requireState(REPORTED, AWAITING_CONFIRMATION, REFUSED, MANAGED);
        if (severity < 1 || severity > 5) {
            throw Refusal.invalid("severity", "Severity is a number from 1 to 5.");
        }
        Integer advised = rating.advisedSeverity();
        if (advised != null && advised != severity && (reason == null || reason.isBlank())) {
            throw Refusal.invalid(
                    "severityReason", "Say why severity %d is set where %d is advised.".formatted(severity, advised));
        }
        rating = rating.set(severity, reason, qualifiesBecause);
    }

    /** The desk takes it on, as decided by the hour; the clock of the provider's confirmation starts where it must confirm. */
    public void assignTo(String desk) {
        requireOpen();
        handling = handling.ownedBy(desk);
    }

    public void handledBy(@Nullable String person) {
        requireOpen();
        handling = handling.handledBy(person);
    }

    /** The provider was told and must confirm (IH-2, OOH-3). */
    public void awaitConfirmation(Instant told) {
        requireState(REPORTED, AWAITING_CONFIRMATION);
        state = AWAITING_CONFIRMATION;
        milestones = milestones.providerTold(told);
    }

    /** The provider confirmed, or nobody has to: from now on it is managed (INV-6). */
    public void confirm(Instant at) {
        requireState(REPORTED, AWAITING_CONFIRMATION, REFUSED);
        state = MANAGED;
        milestones = milestones.confirmed(at);
    }

    /** The provider says that it is no HSSI; the Bridge decides (INV-4). */
    public void refuse() {
        requireState(AWAITING_CONFIRMATION);
        state = REFUSED;
    }

    public void decideBau(boolean bau) {
        requireState(MANAGED);
        handling = handling.decidedBau(bau);
    }

    /** Says whether notices may leave; a patient's harm overrules every answer (CLN-5). */
    public void communicate(Communications decision, @Nullable String guidance) {
        requireOpen();
        handling = handling.communicating(flags.patientHarmed() ? Communications.NOT_REQUIRED : decision, guidance);
    }

    /** Technically resolved at the given time (IH-18); refuses a time before it occurred or was reported resolved earlier. */
    public void resolve(Instant at) {
        requireState(MANAGED, REPORTED);
        Instant occurred = dataSet.occurredAt();
        if (occurred != null && at.isBefore(occurred)) {
            throw Refusal.invalid("resolvedAt", "It cannot be resolved before it occurred.");
        }
        state = RESOLVED;
        milestones = milestones.resolved(at);
    }

    /** The full details of the resolution (IH-19, OOH-18). */
    public void describeResolution(Resolution details) {
        requireState(MANAGED, RESOLVED);
        resolution = details;
    }

    /** Not resolved after all (OOH-17), or reopened before it was closed; the first resolution stays on the timeline. */
    public void reopen() {
        requireState(RESOLVED);
        state = MANAGED;
        milestones = milestones.resolved(null);
    }

    public void close(Instant at) {
        requireState(RESOLVED);
        state = CLOSED;
        milestones = milestones.closed(at);
    }

    /** Ends it without resolution: downgraded, not confirmed, or a duplicate of another record. */
    public void withdraw(String because, @Nullable String otherReference) {
        requireState(REPORTED, AWAITING_CONFIRMATION, REFUSED, MANAGED);
        state = WITHDRAWN;
        withdrawnBecause = because;
        duplicateOf = otherReference;
    }

    public void requireOpen() {
        if (!state.isOpen()) {
            throw Refusal.wrongState("%s is %s.".formatted(reference, state.words()));
        }
    }

    /** Refuses unless the record is in one of these states. */
    public void requireState(IncidentState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw Refusal.wrongState("%s is %s.".formatted(reference, state.words()));
        }
    }

    public String reference() {
        return reference;
    }

    public IncidentState state() {
        return state;
    }

    public Identification identification() {
        return identification;
    }

    public DataSet dataSet() {
        return dataSet;
    }

    public SeverityRating rating() {
        return rating;
    }

    public Flags flags() {
        return flags;
    }

    public Handling handling() {
        return handling;
    }

    public Milestones milestones() {
        return milestones;
    }

    public Resolution resolution() {
        return resolution;
    }

    public @Nullable String withdrawnBecause() {
        return withdrawnBecause;
    }

    public @Nullable String duplicateOf() {
        return duplicateOf;
    }
}
