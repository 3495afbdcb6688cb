package org.servicebridge.communication;

import java.time.Clock;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Incident;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;

/** Whether notices of an HSSI may leave; asked at each step, because the answer can change between two. */
@Component
public class MayCommunicate {

    private final CommunicationPolicy policy;
    private final Notices notices;
    private final Duty duty;
    private final CoreHours coreHours;
    private final Clock clock;

    MayCommunicate(CommunicationPolicy policy, Notices notices, Duty duty, CoreHours coreHours, Clock clock) {
        this.policy = policy;
        this.notices = notices;
        this.duty = duty;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /**
     * Refuses where nothing may leave, whoever asks. Harm to a patient refuses here already, whatever the table says (CLN-5).
     *
     * @return the policy that lets it leave, with its audience and reason
     */
    public Policy require(Incident incident) {
        if (incident.flags().patientHarmed()) {
            throw Refusal.wrongState("A patient has come to harm: nothing may be communicated about %s."
                    .formatted(incident.reference()));
        }
        Policy found = policy.of(incident);
        if (!found.communicates()) {
            throw Refusal.wrongState("%s is not communicated by notices. %s"
                    .formatted(incident.reference(), found.explanation().reason()));
        }
        return found;
    }

    /** Refuses a notice of an HSSI with a clinical risk that no person has confirmed (COM-1). */
    void requireConfirmed(Policy policy, boolean confirmed) {
        if (policy.outcome() == Policy.Outcome.CLINICAL_CONFIRMED && !confirmed) {
            throw Refusal.invalid(
                    "clinicalConfirmed", "Confirm that this is to be communicated although there is a clinical risk.");
        }
    }

    /**
     * Whether somebody else must release a notice first: Security where there is a security risk, whatever the table says, or
     * where the table leaves it to Security; the EDM where communications are held or management alone is to be told out of hours (OOH-9, COM-1, COM-10). Once it is resolved nobody
     * decides on BAU any more: the final notice of an HSSI that was never decided on is the EDM's to release.
     *
     * @throws Refusal where it is not yet decided who
     */
    boolean needsRelease(Policy found, Incident incident, NoticeKind kind) {
        if (isForSecurity(found, incident) || isForEdm(found, incident, kind)) {
            return true;
        }
        if (incident.handling().communications() != Communications.HELD) {
            return false;
        }
        if (incident.handling().bau() == null && kind != NoticeKind.FINAL) {
            throw Refusal.wrongState("First decide whether %s is business as usual: until then no notice can leave."
                    .formatted(incident.reference()));
        }
        return true;
    }

    /** Out of hours the EDM's guidance is sought before management alone is told, by whatever kind of notice; once given, it holds for what follows (COM-10). */
    private boolean isForEdm(Policy found, Incident incident, NoticeKind kind) {
        boolean forManagement =
                kind == NoticeKind.MANAGEMENT || found.audienceOf(kind).readership() == Readership.MANAGEMENT;
        return forManagement
                && !coreHours.contains(clock.instant())
                && notices.issued(incident.reference()).stream().noneMatch(MayCommunicate::isGuided);
    }

    private static boolean isGuided(Notice issued) {
        return issued.readership() == Readership.MANAGEMENT && issued.releasedBy() != null;
    }

    /** The group that releases a notice where somebody must: Security, else level 2 of the hour, by night the EDM and by day a lead. */
    public String releasingGroup(Incident incident) {
        return isForSecurity(policy.of(incident), incident)
                ? Groups.SECURITY_IG
                : duty.level2(incident.reference(), clock.instant());
    }

    private static boolean isForSecurity(Policy found, Incident incident) {
        return incident.flags().securityRisk() || found.isForSecurityToRelease();
    }
}
