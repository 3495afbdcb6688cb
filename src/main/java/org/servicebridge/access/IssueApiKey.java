package org.servicebridge.access;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Issues a key to a supplier or a desk, or to monitoring where none is named. */
@Component
public class IssueApiKey {

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} ._-]{1,100}");
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{0,100}");

    private final ApiKeys keys;
    private final KnownProviders providers;
    private final Desks desks;
    private final CurrentActor currentActor;

    IssueApiKey(ApiKeys keys, KnownProviders providers, Desks desks, CurrentActor currentActor) {
        this.keys = keys;
        this.providers = providers;
        this.desks = desks;
        this.currentActor = currentActor;
    }

    /**
     * @param label what people call the key
     * @param provider the provider's code in the catalogue; empty for a desk and for monitoring
     * @param desk the desk's code in the table of desks; empty for a provider and for monitoring
     * @return the secret, which nobody can read again
     * @throws Refusal where the label cannot be, or the catalogue has no such supplier, or there is no such desk
     */
    public KeySecret issue(String label, String provider, String desk) {
        String name = label.strip();
        String code = provider.strip();
        String ofDesk = desk.strip();
        if (!LABEL.matcher(name).matches()) {
            throw Refusal.invalid("label", "Give the key a name of letters, digits, blanks, dots and hyphens.");
        }
        if (!PROVIDER.matcher(code).matches()) {
            throw Refusal.invalid("provider", "A provider's code has small letters, digits and hyphens only.");
        }
        if (!code.isEmpty()) {
            providers.require(code);
        }
        if (!ofDesk.isEmpty()) {
            desks.get(ofDesk);
        }
        if (!code.isEmpty() && !ofDesk.isEmpty()) {
            throw Refusal.invalid("desk", "A key belongs to a provider or to a desk, not to both.");
        }
        KeySecret secret = KeySecret.random();
        String issuedBy = currentActor.get().id();
        if (ofDesk.isEmpty()) {
            keys.add(secret, name, code.isEmpty() ? null : code, issuedBy);
        } else {
            keys.addOfDesk(secret, name, ofDesk, issuedBy);
        }
        return secret;
    }
}
