package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.intake.Reported;

/**
 * The answer to a report.
 *
 * @param severityAdvice what the decision tables advise, 1 to 5
 * @param alreadyKnown whether it was added to the open HSSI that has the same provider reference
 */
record Accepted(
        String reference,
        @Nullable Integer severityAdvice,
        boolean alreadyKnown,
        @JsonProperty("_links") Map<String, Link> links) {

    static Accepted of(Reported reported) {
        String self = "/api/v1/incidents/" + reported.reference();
        Map<String, Link> links = new LinkedHashMap<>();
        links.put("self", new Link(self));
        Stream.of("confirmation", "updates", "resolution", "timeline", "deadlines", "notices")
                .forEach(part -> links.put(part, new Link(self + "/" + part)));
        return new Accepted(reported.reference(), reported.severityAdvice(), reported.alreadyKnown(), links);
    }

    record Link(String href) {}
}
