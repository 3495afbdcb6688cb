package org.servicebridge.review;

import org.servicebridge.document.FactLabel;

/** What an action plan says (RPT-5). */
public enum PlanPart implements FactLabel {
    INVESTIGATIONS("investigations", "Investigations to date"),
    RISKS("risks", "Clinical or security risks and their mitigation"),
    WORK_STREAMS("workStreams", "Work streams"),
    TIMESCALES("timescales", "Timescales of each work stream");

    private final String code;
    private final String label;

    PlanPart(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
