package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The resolution's part of the minimum data set (IH-19, OOH-18, MDS-1).
 *
 * @param fix as a code of {@link Fix}
 * @param stable whether the service stays up without further intervention
 * @param problemReference the problem record where the root cause is not known
 */
public record Resolution(
        @Nullable String fix,
        @Nullable String actions,
        @Nullable Boolean stable,
        @Nullable String problemReference,
        @Nullable String rootCause) {

    static final Resolution NONE = new Resolution(null, null, null, null, null);

    /** Whether the root cause is known, or a problem record looks for it. */
    public boolean isCauseKnown() {
        return !isBlank(rootCause) || !isBlank(problemReference);
    }

    /** As it reads on the timeline, one line a part. */
    public String inWords() {
        return "%s. Actions: %s\nStable without intervention: %s\nProblem record: %s\nRoot cause: %s"
                .formatted(
                        fix == null
                                ? "Fix or workaround: not known"
                                : StringUtils.capitalize(Fix.of(fix).words()),
                        orUnknown(actions),
                        stable == null ? "not known" : stable ? "yes" : "no",
                        orUnknown(problemReference),
                        orUnknown(rootCause));
    }

    /**
     * The same, now that somebody has said what was missing.
     *
     * @throws org.servicebridge.access.Refusal where it is no answer to that
     */
    Resolution answered(DataSetItem item, String said) {
        return new Resolution(
                item == DataSetItem.FIX ? Fix.of(said).code() : fix,
                item == DataSetItem.ACTIONS ? said : actions,
                item == DataSetItem.STABLE ? DataSet.yes(said) : stable,
                problemReference,
                item == DataSetItem.ROOT_CAUSE ? said : rootCause);
    }

    private static String orUnknown(@Nullable String text) {
        return isBlank(text) ? "not known" : String.valueOf(text);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
