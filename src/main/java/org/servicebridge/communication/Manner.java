package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Coded;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.servicebridge.supplier.Service;

/** How the HSSIs of a service are communicated (COM-16, IH-9). */
public enum Manner implements Coded {
    /** To everybody who is usually told, and on the status page. */
    OPEN("open", "openly, as most services are"),
    /** In early life support, until its full roll-out is approved. */
    CLOSED_LIST("closed-list", "to its closed list only, in early life support"),
    /** No notice leaves: the desk follows what is noted here. */
    LOCAL("local", "not by notices, but by its local arrangement");

    private final String code;
    private final String words;

    Manner(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As the catalogue has it now: what is not communicated stays so, in early life or not. */
    public static Manner of(Service service) {
        if (!service.communicated()) {
            return LOCAL;
        }
        return service.earlyLife() ? CLOSED_LIST : OPEN;
    }

    /** @throws Refusal where nothing, or something else, was chosen */
    static Manner chosen(@Nullable String code) {
        return Codes.chosen(values(), manner -> manner.code, code, "manner", "Choose how the service is communicated.");
    }

    @Override
    public String code() {
        return code;
    }

    /** As it stands in a sentence after "is communicated". */
    public String words() {
        return words;
    }
}
