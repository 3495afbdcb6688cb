package org.servicebridge.change;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who is invited to the war room about an endpoint, each where it is their concern (EPD-1). */
public enum Stakeholder {
    HEAD("head-of-service-management", "Head of Service Management"),
    LEAD("service-management-lead", "Service Management Lead or Senior Service Manager"),
    SERVICE_OWNER("service-owner", "Service Owner"),
    PROGRAMME("programme", "Programme representative"),
    TECHNICAL("technical", "Technical representative"),
    CLINICAL_SAFETY("clinical-safety", "Clinical safety representative"),
    SECURITY("security", "Security representative"),
    LEVEL_3("level-3", "Level 3 Escalation Manager");

    private final String code;
    private final String words;

    Stakeholder(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal for a code that nobody has */
    public static Stakeholder of(String code) {
        return Codes.chosen(values(), stakeholder -> stakeholder.code, code, "stakeholders", "Choose who was there.");
    }

    public String words() {
        return words;
    }
}
