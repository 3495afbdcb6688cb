package org.servicebridge.incident;

import java.util.ArrayList;
import java.util.List;

/**
 * The risks flagged on an incident. A flag stays on for ever once the risk was real (CLN-6, SEC-8).
 *
 * @param patientHarmed a patient has already come to harm: nothing may be communicated (CLN-5)
 * @param significantClinicalRisk a significant risk to patient care (COM-8)
 * @param significantSecurityRisk a significant risk to confidentiality, integrity or availability (COM-8)
 */
public record Flags(
        boolean clinicalRisk,
        boolean patientHarmed,
        boolean securityRisk,
        boolean significantClinicalRisk,
        boolean significantSecurityRisk) {

    public static final Flags NONE = new Flags(false, false, false);

    private static final String HARM = "A patient has come to harm: nothing may be communicated";

    /** Risks that are not known to be significant. */
    public Flags(boolean clinicalRisk, boolean patientHarmed, boolean securityRisk) {
        this(clinicalRisk, patientHarmed, securityRisk, false, false);
    }

    /** The risks in words, the gravest first; empty where none is flagged. */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        if (patientHarmed) {
            words.add(HARM);
        }
        if (clinicalRisk) {
            words.add(significantClinicalRisk ? "Significant clinical risk" : "Clinical risk");
        }
        if (securityRisk) {
            words.add(
                    significantSecurityRisk
                            ? "Significant security or information governance risk"
                            : "Security or information governance risk");
        }
        return words;
    }

    /** These flags and the others; none is ever taken off by adding. */
    public Flags and(Flags others) {
        return new Flags(
                clinicalRisk || others.clinicalRisk,
                patientHarmed || others.patientHarmed,
                securityRisk || others.securityRisk,
                significantClinicalRisk || others.significantClinicalRisk,
                significantSecurityRisk || others.significantSecurityRisk);
    }
}
