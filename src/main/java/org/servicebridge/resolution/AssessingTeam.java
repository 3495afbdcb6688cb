package org.servicebridge.resolution;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;

/** Who can be asked for the impact of an HSSI (appendix G); those with a group of their own answer by their own sign-in. */
public enum AssessingTeam {
    TECH_OPS("tech-ops", "TechOps", null),
    DEV_OPS("dev-ops", "DevOps", null),
    SERVICE_CELL("service-cell", "Service cell", Groups.SERVICE_OWNER),
    SECURITY("security", "Security", Groups.SECURITY_IG),
    CLINICAL("clinical", "Clinical Safety", Groups.CLINICAL_SAFETY),
    SERVICE_DESK("service-desk", "Service desk", Groups.NATIONAL_SERVICE_DESK),
    MEDIA("media", "Media and communications", null),
    BUSINESS("business", "Business contacts", null);

    private final String code;
    private final String words;
    private final @Nullable String group;

    AssessingTeam(String code, String words, @Nullable String group) {
        this.code = code;
        this.words = words;
        this.group = group;
    }

    /** @throws Refusal for a code that no team has */
    public static AssessingTeam of(String code) {
        return Codes.chosen(values(), team -> team.code, code, "teams", "Choose the teams from the list.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** The group whose people are asked; null where only the desk can ask them. */
    @Nullable
    String group() {
        return group;
    }
}
