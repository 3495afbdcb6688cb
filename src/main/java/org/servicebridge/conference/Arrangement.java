package org.servicebridge.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * How a call is arranged.
 *
 * @param callAt when it opens
 * @param invitees the codes of {@link Invitee}s
 * @param services codes of other services whose providers are asked
 * @param others anybody else, by name
 * @param joining how they join
 */
public record Arrangement(
        Instant callAt,
        List<String> invitees,
        List<String> services,
        @Nullable String others,
        String joining) {

    public Arrangement {
        invitees = List.copyOf(invitees);
        services = List.copyOf(services);
        if (invitees.isEmpty() && others == null) {
            throw Refusal.invalid("invitees", "Choose who is asked.");
        }
    }

    /** Who is asked, in words. */
    String asked(UnaryOperator<String> serviceName) {
        List<String> asked = new ArrayList<>(
                invitees.stream().map(code -> Invitee.of(code).words()).toList());
        services.forEach(service -> asked.add("the provider of " + serviceName.apply(service)));
        if (others != null) {
            others.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(asked::add);
        }
        return String.join(", ", asked);
    }
}
