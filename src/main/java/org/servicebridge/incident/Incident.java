package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One HSSI as the record knows it. It guards its own transitions and refuses with a sentence that names its state. */
@Table("incident")
public class Incident {

    @Id
    private String reference;

    private IncidentState state = IncidentState.REPORTED;

    @Embedded.Empty
    private Identification identification;

    @Embedded.Empty
    private DataSet dataSet;

    @Embedded.Empty
    private SeverityRating rating = SeverityRating.NONE;

    @Embedded.Empty
    private Flags flags = Flags.NONE;

    @Embedded.Empty
    private Handling handling = Handling.NEW;

    @Embedded.Empty
    private Milestones milestones;

    @Embedded.Empty
    private Resolution resolution = Resolution.NONE;

    @Embedded.Empty
    private Withdrawal withdrawal = Withdrawal.NONE;

    @SuppressWarnings("NullAway.Init") // the repository fills the fields
    private Incident() {}

    public static Incident reported(
            String reference, Identification identification, DataSet dataSet, Flags flags, Instant at) {
        Incident incident = new Incident();
        incident.reference = reference;
        incident.identification = identification;
        incident.dataSet = dataSet;
        incident.milestones = new Milestones(at, null, null, null, null, null, null, null);
        incident.flag(flags);
        return incident;
    }

    public void identify(Identification fuller) {
        requireOpen();
        identification = identification.replacedBy(fuller);
    }

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
        requireState(IncidentState.REPORTED);
        milestones = milestones.resolved(at);
    }

    /** Notes what the decision tables advise, urgency and severity 1 to 5 (SEV-1, SEV-2). */
    public void advise(int urgency, int severity) {
        requireOpen();
        rating = rating.advised(urgency, severity);
    }

    /** Notes the provider's view of the severity (INV-3), and when it reported itself what a desk had reported; null for any other word. */
    public void providerSays(int severity, @Nullable Instant reportedItAt) {
        requireOpen();
        rating = rating.saidByProvider(severity);
        milestones = milestones.providerReported(reportedItAt);
    }

    /** Puts a severity in force; another than advised, or than the provider says, needs a reason (SEV-3, INV-4). */
    public void rate(int severity, @Nullable String reason, @Nullable Qualified qualified) {
        state.requireUnderWay(reference);
        rating = rating.set(severity, reason, qualified);
    }

    /** The desk has it; where another is named, it still has to hand it over to that one by telephone (IH-3). */
    public void assignTo(String desk, @Nullable String handoverTo) {
        requireOpen();
        handling = handling.ownedBy(desk, handoverTo);
    }

    /** Its owner has not verified it in time, or goes home: the desk is asked besides (IH-2, INV-5). */
    void offerTo(String desk) {
        handling = handling.offered(desk);
    }

    /** The provider is to be told, and must confirm (IH-2, OOH-3). */
    public void awaitConfirmation() {
        requireState(IncidentState.REPORTED, IncidentState.AWAITING_CONFIRMATION);
        state = IncidentState.AWAITING_CONFIRMATION;
    }

    public void providerTold(Instant at) {
        requireState(IncidentState.AWAITING_CONFIRMATION);
        milestones = milestones.providerTold(at);
    }

    /** When the provider accepted it, and under which of its references it knows it, as far as it says so (DSK-3, SUP-1). */
    public void acceptedByProvider(@Nullable String providerReference, @Nullable Instant at) {
        requireOpen();
        identification = identification.knownToProviderAs(providerReference);
        milestones = milestones.providerAccepted(at);
    }

    public void agreeNextUpdate(Instant at) {
        milestones = milestones.nextUpdateAgreed(at);
    }

    /** The provider confirmed, or nobody has to: from now on it is managed (INV-6). */
    public void confirm(Instant at) {
        requireState(IncidentState.REPORTED, IncidentState.AWAITING_CONFIRMATION, IncidentState.REFUSED);
        state = IncidentState.MANAGED;
        milestones = milestones.confirmed(at);
    }

    /** The provider says that it is no HSSI; the Bridge decides (INV-4). */
    public void refuse() {
        requireState(IncidentState.AWAITING_CONFIRMATION);
        state = IncidentState.REFUSED;
    }

    /** @param bau null where what was decided before does not hold any more */
    public void decideBau(@Nullable Boolean bau) {
        requireState(IncidentState.MANAGED, IncidentState.RESOLVED);
        handling = handling.decidedBau(bau);
    }

    /** Says whether notices may leave; a patient's harm overrules every answer (CLN-5). */
    public void communicate(Communications decision, @Nullable String guidance) {
        requireOpen();
        handling = handling.communicating(flags.patientHarmed() ? Communications.NOT_REQUIRED : decision, guidance);
    }

    /** Keeps the EDM's words for readers of notices (COM-14). */
    public void wordNotices(@Nullable String wording) {
        requireOpen();
        handling = handling.worded(wording);
    }

    /** Technically resolved at the given time (IH-18); refuses a time before it occurred or was reported resolved earlier. */
    public void resolve(Instant at) {
        requireState(IncidentState.MANAGED, IncidentState.REPORTED);
        state = IncidentState.RESOLVED;
        milestones = milestones.resolvedAfter(dataSet.occurredAt(), at);
    }

    /** The full details of the resolution (IH-19, OOH-18). */
    public void describeResolution(Resolution details) {
        requireState(IncidentState.MANAGED, IncidentState.RESOLVED);
        resolution = details;
    }

    /** Not resolved after all (OOH-17), or reopened before it was closed; the first resolution stays on the timeline. */
    public void reopen() {
        requireState(IncidentState.RESOLVED);
        state = IncidentState.MANAGED;
        milestones = milestones.resolved(null);
    }

    public void close(Instant at) {
        requireState(IncidentState.RESOLVED);
        state = IncidentState.CLOSED;
        milestones = milestones.closed(at);
    }

    /** Ends it without resolution: downgraded, not confirmed, or a duplicate of another record. */
    public void withdraw(String because, @Nullable String otherReference) {
        state.requireUnderWay(reference);
        state = IncidentState.WITHDRAWN;
        withdrawal = new Withdrawal(because, otherReference);
    }

    public void requireOpen() {
        state.requireOpen(reference);
    }

    public void requireState(IncidentState... allowed) {
        state.require(reference, allowed);
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

    public Withdrawal withdrawal() {
        return withdrawal;
    }
}
