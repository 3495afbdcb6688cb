package org.servicebridge.supplier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * A service of the catalogue.
 *
 * @param criticality of its main function, offered where a reporter does not say: critical, high, medium, minor, cosmetic
 * @param tier bronze, silver, gold or platinum
 * @param usualUsers offered where nobody knows how many are affected; null where not known either
 * @param userScale by what a number of its users is multiplied before it is read against the bands; 1 for most
 * @param kinds the kinds of HSSI that its failure is
 * @param keyDeployment a key deployment site, whose incidents always go to the EDM
 * @param communicated false where its incidents are not communicated by notices (IH-9)
 * @param localArrangement what the desk does instead where it is not communicated
 * @param earlyLife in early life support: communicated to its closed list only (COM-11)
 * @param environment live or training
 * @param fixTimeMinutes its fix-time OLA (BRG-2); null where none is agreed
 * @param managed whether the organisation manages it, so that its incidents are in scope (INV-9)
 */
public record Service(
        String code,
        String name,
        Provider provider,
        String criticality,
        String tier,
        @Nullable Integer usualUsers,
        int userScale,
        List<String> kinds,
        boolean keyDeployment,
        boolean communicated,
        @Nullable String localArrangement,
        boolean earlyLife,
        String environment,
        @Nullable Integer fixTimeMinutes,
        boolean managed) {

    public Service {
        kinds = List.copyOf(kinds);
    }

    /** Whether its provider is part of the organisation. */
    public boolean internal() {
        return provider.internal();
    }

    public boolean isTraining() {
        return environment.equals("training");
    }

    /** Refuses an incident that touches only what a local or existing provider runs for itself (INV-9). */
    public Service requireInScope() {
        if (!managed) {
            throw Refusal.invalid(
                    "service",
                    "%s is not managed nationally: %s handles its incidents itself.".formatted(name, provider.name()));
        }
        return this;
    }
}
