package org.servicebridge.hssi.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;

/** Reads which severity a provider says on the telephone, whether it reports or confirms (IH-1c, IH-2). */
final class ProviderSeverity {

    private static final int LOWEST = 5;

    private ProviderSeverity() {}

    /**
     * From 1 to 5; null where it was left open.
     *
     * @throws Refusal where it is no severity
     */
    static @Nullable Integer in(FormAnswers answers) {
        Integer said = answers.number("providerSeverity");
        if (said != null && (said < 1 || said > LOWEST)) {
            throw Refusal.invalid("providerSeverity", "Severity is a number from 1 to 5.");
        }
        return said;
    }
}
