package org.servicebridge.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One change that an HSSI needs. It guards its own transitions and refuses with a sentence that names its state. */
@Table("change_request")
public class ChangeRequest {

    @Id
    private String reference;

    private String incident;
    private ChangeState state = ChangeState.ASKED;

    @Embedded.Empty
    private Asking asking;

    @Embedded.Empty
    private ChangeTerms terms = ChangeTerms.NONE;

    private @Nullable ChangeClass changeClass;

    @Embedded.Empty
    private ChangeRfc rfc = ChangeRfc.NONE;

    @Embedded.Empty
    private ChangePlan plan = ChangePlan.NONE;

    @Embedded.Empty
    private ChangeOverview overview = ChangeOverview.NONE;

    @Embedded.Empty
    private EcabMeeting meeting = EcabMeeting.NONE;

    @Embedded.Empty
    private ChangeDecision decision = ChangeDecision.NONE;

    @Embedded.Empty
    private ChangeReview review = ChangeReview.NONE;

    @SuppressWarnings("NullAway.Init") // the repository fills the fields
    private ChangeRequest() {}

    static ChangeRequest asked(String reference, String incident, Asking asking) {
        ChangeRequest request = new ChangeRequest();
        request.reference = reference;
        request.incident = incident;
        request.asking = asking;
        return request;
    }

    void handOn(String authority) {
        requireState(ChangeState.ASKED);
        asking = asking.of(authority);
    }

    void state(ChangeTerms stated) {
        requireState(ChangeState.ASKED);
        terms = stated;
    }

    void describe(String rfcNumber, Instant start, Instant finish, Instant receivedAt) {
        requireState(ChangeState.ASKED);
        Instant starts = ChangeTimes.require(start, finish, terms.isAlreadyDone(), receivedAt);
        rfc = rfc.received(rfcNumber, receivedAt);
        plan = plan.at(starts, finish);
    }

    void describe(ChangePlan.Change change, Instant heardAt) {
        requireState(ChangeState.ASKED);
        Instant starts = ChangeTimes.require(change.start(), change.finish(), terms.isAlreadyDone(), heardAt);
        plan = plan.with(change).at(starts, change.finish());
    }

    void describe(String tests, String implementation, String backOut) {
        requireState(ChangeState.ASKED);
        plan = plan.carriedOut(tests, implementation, backOut);
    }

    void describe(ChangeOverview heard) {
        requireState(ChangeState.ASKED);
        overview = heard;
    }

    void classify(ChangeClass found) {
        requireDescribed();
        changeClass = found;
    }

    void meet(EcabMeeting held) {
        requireDescribed();
        meeting = held;
    }

    void note(@Nullable String said) {
        requireState(ChangeState.ASKED);
        decision = decision.noted(said);
    }

    void advise(String said) {
        requireState(ChangeState.ASKED);
        decision = decision.advised(said);
    }

    /** @param agreed whether the ECAB agreed; null where it was not asked */
    void approve(Instant at, String by, @Nullable String reason, @Nullable Boolean agreed) {
        requireState(ChangeState.ASKED);
        decision = decision.decided(ChangeDecision.APPROVED, at, by, reason, agreed);
        state = ChangeState.APPROVED;
    }

    /** @param reason required (CHG-5) */
    void reject(Instant at, String by, @Nullable String reason, @Nullable Boolean agreed) {
        requireState(ChangeState.ASKED);
        if (reason == null) {
            throw Refusal.invalid("reason", "A rejection needs its reason.");
        }
        decision = decision.decided(ChangeDecision.REJECTED, at, by, reason, agreed);
        state = ChangeState.REJECTED;
    }

    void withdraw() {
        requireState(ChangeState.ASKED);
        state = ChangeState.WITHDRAWN;
    }

    /** It was carried out before anybody decided: recorded, without a decision (CHG-10). */
    void foundDone(Instant at) {
        requireState(ChangeState.ASKED);
        changeClass = ChangeClass.RETROSPECTIVE;
        finish(ChangeState.COMPLETE, at);
    }

    void finished(ChangeState end, Instant at) {
        requireState(ChangeState.APPROVED);
        finish(end, at);
    }

    void rfcDueBy(Instant due) {
        requireState(ChangeState.COMPLETE, ChangeState.BACKED_OUT);
        rfc = rfc.dueBy(due);
    }

    void rfcReceived(String number, Instant at) {
        requireState(ChangeState.APPROVED, ChangeState.REJECTED, ChangeState.COMPLETE, ChangeState.BACKED_OUT);
        rfc = rfc.received(number, at);
    }

    /** Closes it with its review; one that was backed out was not successful, and that needs a detailed review (CHG-8). */
    void close(boolean successful, String found, @Nullable String detail, String by) {
        requireState(ChangeState.COMPLETE, ChangeState.BACKED_OUT);
        if (!rfc.isReceived()) {
            throw Refusal.wrongState("%s has no written RFC yet.".formatted(reference));
        }
        if (successful && state == ChangeState.BACKED_OUT) {
            throw Refusal.invalid("successful", "A change that was backed out was not successful.");
        }
        if (!successful && detail == null) {
            throw Refusal.invalid("detailed", "A change that was not successful needs a detailed review.");
        }
        review = review.reviewed(successful, found, detail, by);
        state = ChangeState.CLOSED;
    }

    /** What was decided, in words. */
    public String outcome() {
        return changeClass == ChangeClass.RETROSPECTIVE
                ? "recorded as carried out already"
                : decision.decision() == null ? state.words() : decision.decision();
    }

    /** Whether it may have resolved the HSSI: decided in favour, or recorded after the fact, and neither backed out nor a failure. */
    public boolean mayResolve() {
        boolean settled = changeClass == ChangeClass.RETROSPECTIVE || decision.isApproved();
        return settled && state != ChangeState.BACKED_OUT && !review.isFailure();
    }

    void requireDescribed() {
        requireState(ChangeState.ASKED);
        if (!overview.isComplete() || !(plan.isComplete() || rfc.isReceived() && plan.isTimed())) {
            throw Refusal.wrongState(
                    "%s is not described yet: all that the ECAB has to hear must be recorded.".formatted(reference));
        }
    }

    private void finish(ChangeState end, Instant at) {
        state = end;
        review = review.finished(at);
    }

    private void requireState(ChangeState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw Refusal.wrongState("%s is %s.".formatted(reference, state.words()));
        }
    }

    public String reference() {
        return reference;
    }

    public String incident() {
        return incident;
    }

    public ChangeState state() {
        return state;
    }

    public Asking asking() {
        return asking;
    }

    public ChangeTerms terms() {
        return terms;
    }

    public @Nullable ChangeClass changeClass() {
        return changeClass;
    }

    public ChangeRfc rfc() {
        return rfc;
    }

    public ChangePlan plan() {
        return plan;
    }

    public ChangeOverview overview() {
        return overview;
    }

    public EcabMeeting meeting() {
        return meeting;
    }

    public ChangeDecision decision() {
        return decision;
    }

    public ChangeReview review() {
        return review;
    }
}
