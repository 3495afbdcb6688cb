package org.servicebridge.conference;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who is asked to a call, by role. */
public enum Invitee {
    PROVIDER_MANAGER("provider-manager", "The provider’s incident manager"),
    RESOLVER_GROUPS("resolver-groups", "Resolver groups"),
    SERVICE_OWNER("service-owner", "Service owner"),
    SITES("sites", "Trusts, CCGs or other sites"),
    EXPERTS("experts", "Technical experts from the rota"),
    CLINICAL_SAFETY("clinical-safety", "Clinical Safety"),
    SECURITY("security", "Security and information governance"),
    CHANGE_MANAGEMENT("change-management", "Change Management"),
    LEVEL_3("level-3", "Level 3"),
    PRESS_OFFICE("press-office", "Press office");

    private final String code;
    private final String words;

    Invitee(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal for a code that no role has */
    public static Invitee of(String code) {
        return Codes.chosen(values(), role -> role.code, code, "invitees", "Choose who is asked from the list.");
    }

    public String code() {
        return code;
    }

    String words() {
        return words;
    }
}
