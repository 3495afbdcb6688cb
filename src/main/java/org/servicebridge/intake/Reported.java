package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a reporter hears back.
 *
 * @param severityAdvice what the decision tables advise, 1 to 5; null while the data set is not complete
 * @param alreadyKnown whether the provider's reference stands for an open HSSI already, to which this report was added
 */
public record Reported(String reference, @Nullable Integer severityAdvice, boolean alreadyKnown) {}
