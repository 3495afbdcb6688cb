package org.servicebridge.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request before it is described.
 *
 * @param contactName who at the provider or team answers for the change
 * @param contactEmail where decision and minutes go
 * @param alreadyDone carried out before anybody decided
 * @param standardCriteria which criteria of a standard change it meets, as codes of {@link StandardCriterion}
 * @param written whether there is a written RFC
 */
public record ChangeTerms(
        @Nullable String title,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable Boolean alreadyDone,
        List<String> standardCriteria,
        @Nullable Boolean written) {

    static final ChangeTerms NONE = new ChangeTerms(null, null, null, null, List.of(), null);

    public ChangeTerms {
        standardCriteria = standardCriteria == null ? List.of() : List.copyOf(standardCriteria);
    }

    public boolean isAlreadyDone() {
        return Boolean.TRUE.equals(alreadyDone);
    }

    public boolean isWritten() {
        return Boolean.TRUE.equals(written);
    }
}
