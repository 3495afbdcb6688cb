package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * Why an incident is an HSSI, as a person has said (INV-2).
 *
 * @param rating of the risk where that is the reason; null under the forms of earlier versions, which did not ask
 */
public record Qualified(Qualification because, @Nullable RiskRating rating) {

    private static final int SEVERAL = 2;

    /** @throws Refusal where nobody has said why, or the record does not bear it out: several sites are two that it names */
    public static void require(@Nullable Qualified qualified, Incident incident) {
        if (qualified == null) {
            throw Refusal.invalid("qualifiesBecause", "Say why it qualifies as an HSSI.");
        }
        if (qualified.because == Qualification.SEVERAL_SITES && !severalSitesNamed(incident)) {
            throw Refusal.invalid(
                    "qualifiesBecause",
                    "Several sites are two or more: name them, one a line, or choose another reason.");
        }
    }

    public static boolean severalSitesNamed(Incident incident) {
        return incident.dataSet().sites().stream().distinct().count() >= SEVERAL;
    }

    /** As it reads on the timeline. */
    public String words() {
        return switch (because) {
            case SEVERAL_SITES -> "several local sites are affected";
            case NATIONAL_SERVICE -> "a national service is affected";
            case CLINICAL_SAFETY -> "clinical safety risk" + rated();
            case SECURITY -> "security or IG risk" + rated();
        };
    }

    private String rated() {
        return rating == null ? "" : ", rated " + rating.code();
    }
}
