package org.servicebridge.assurance;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;

/**
 * What the desk finds of an HSSI's risks (IH-6, IH-7).
 *
 * @param crisis whether the criteria of crisis management may be met
 * @param clinicalRisk at least real where a patient has come to harm
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
        if (patientHarmed && clinicalRisk == ClinicalRisk.NONE) {
            // Harm is a risk to patient care, whatever else was answered in a hurry.
            clinicalRisk = ClinicalRisk.REAL;
        }
        if (any(crisis, clinicalRisk, patientHarmed, securityRisk) && description == null) {
            throw Refusal.invalid("riskDescription", "Describe the risk.");
        }
    }

    /** The same with what the record knew already, which was not asked again. */
    public RiskAssessment knowing(Flags known) {
        return new RiskAssessment(
                crisis,
                known.clinicalRisk() && clinicalRisk == ClinicalRisk.NONE ? ClinicalRisk.REAL : clinicalRisk,
                patientHarmed || known.patientHarmed(),
                securityRisk || known.securityRisk(),
                significantSecurityRisk,
                description == null && !known.equals(Flags.NONE) ? "Known when it was reported." : description);
    }

    /** Whether there is anything to act on. */
    public boolean findsAny() {
        return any(crisis, clinicalRisk, patientHarmed, securityRisk);
    }

    private static boolean any(boolean crisis, ClinicalRisk clinicalRisk, boolean patientHarmed, boolean securityRisk) {
        return crisis || patientHarmed || securityRisk || clinicalRisk != ClinicalRisk.NONE;
    }

    /** A possible clinical risk is flagged like a real one; harm always is one. */
    boolean isClinical() {
        return clinicalRisk != ClinicalRisk.NONE || patientHarmed;
    }

    /** Refuses an answer given from a form that was opened before the record knew better. */
    void requireNothingDenied(String reference, Flags known) {
        if (known.patientHarmed() && !patientHarmed) {
            throw Refusal.wrongState(
                    "It is recorded of %s that a patient has come to harm: answer yes to that question."
                            .formatted(reference));
        }
        if (known.clinicalRisk() && !isClinical()) {
            throw Refusal.wrongState(
                    "A clinical risk is recorded of %s: answer that the risk to patient care is possible, real or significant."
                            .formatted(reference));
        }
        if (known.securityRisk() && !securityRisk) {
            throw Refusal.wrongState(
                    "A security or information governance risk is recorded of %s: answer yes, or significant."
                            .formatted(reference));
        }
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
