package org.servicebridge.communication;

import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Incident;

/** Whether notices of an HSSI may leave; asked at each step, because the answer can change between two. */
public final class MayCommunicate {

    private MayCommunicate() {}

    /** Refuses where nothing may leave, whoever asks. */
    static void require(Incident incident) {
        if (incident.flags().patientHarmed()) {
            throw Refusal.wrongState("A patient has come to harm: nothing may be communicated about %s."
                    .formatted(incident.reference()));
        }
        if (!incident.isCommunicated()) {
            throw Refusal.wrongState("No notices are required for %s.".formatted(incident.reference()));
        }
    }

    /**
     * Whether somebody else must release a notice first: Security where there is a security risk, the EDM where
     * communications are held (OOH-9, COM-1).
     *
     * @throws Refusal where it is not yet decided who
     */
    static boolean needsRelease(Incident incident) {
        if (incident.handling().communications() != Communications.HELD) {
            return incident.flags().securityRisk();
        }
        if (incident.handling().bau() == null) {
            throw Refusal.wrongState("First decide whether %s is business as usual: until then no notice can leave."
                    .formatted(incident.reference()));
        }
        return true;
    }

    /** The group that releases a notice where somebody must. */
    public static String releasingGroup(Incident incident) {
        return incident.flags().securityRisk() ? Groups.SECURITY_IG : Groups.EDM;
    }
}
