package org.servicebridge.change;

import org.servicebridge.access.Coded;
import org.servicebridge.access.Groups;

/** The approvals that an emergency change needs, each from its own group (CHG-9). */
public enum Approval implements Coded {
    CLINICAL_SAFETY("clinical-safety", "Clinical safety", Groups.CLINICAL_SAFETY),
    SOLUTION_ASSURANCE("solution-assurance", "Solution assurance", Groups.ECAB),
    INFORMATION_SECURITY("information-security", "Information security", Groups.SECURITY_IG),
    LEADERSHIP("leadership", "SLT or cell", Groups.LEVEL_4);

    private final String code;
    private final String words;
    private final String group;

    Approval(String code, String words, String group) {
        this.code = code;
        this.words = words;
        this.group = group;
    }

    @Override
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Who gives it. */
    public String group() {
        return group;
    }

    /** All but the leadership may say that theirs is not required. */
    public boolean mayBeWaived() {
        return this != LEADERSHIP;
    }
}
