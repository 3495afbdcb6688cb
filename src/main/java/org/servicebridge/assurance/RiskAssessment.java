package org.servicebridge.assurance;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;

/**
 * What the desk finds of an HSSI's risks (IH-6, IH-7).
 *
 * @param crisis whether the criteria of crisis management may be met
 * @param patientHarmed whether a patient has already come to harm
 * @param significantSecurityRisk to confidentiality, integrity or availability (COM-8)
 * @param description what the risk is (IH-8); required where there is any
 */
public record RiskAssessment(
        boolean crisis,
        ClinicalRisk clinicalRisk,
        boolean patientHarmed,
        boolean securityRisk,
        boolean significantSecurityRisk,
        @Nullable String description) {

    public RiskAssessment {
        boolean any = crisis || patientHarmed || securityRisk || clinicalRisk != ClinicalRisk.NONE;
        if (any && description == null) {
            throw Refusal.invalid("riskDescription", "Describe the risk.");
        }
    }

    /** A possible clinical risk is flagged like a real one; harm always is one. */
    boolean isClinical() {
        return clinicalRisk != ClinicalRisk.NONE || patientHarmed;
    }

    Flags flags() {
        return new Flags(
                isClinical(),
                patientHarmed,
                securityRisk,
                clinicalRisk == ClinicalRisk.SIGNIFICANT,
                significantSecurityRisk);
    }
}
