package org.servicebridge.access;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Issues a key to a supplier, or to monitoring where no supplier is named. */
@Component
public class IssueApiKey {

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} ._-]{1,100}");
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{0,100}");

    private final ApiKeys keys;
    private final KnownProviders providers;
    private final CurrentActor currentActor;

    IssueApiKey(ApiKeys keys, KnownProviders providers, CurrentActor currentActor) {
        this.keys = keys;
        this.providers = providers;
        this.currentActor = currentActor;
    }

    /**
     * @param label what people call the key
     * @param provider the provider's code in the catalogue; empty for monitoring
     * @return the secret, which nobody can read again
     * @throws Refusal where the label cannot be, or the catalogue has no such supplier
     */
    public KeySecret issue(String label, String provider) {
        String name = label.strip();
        String code = provider.strip();
        if (!LABEL.matcher(name).matches()) {
            throw Refusal.invalid("label", "Give the key a name of letters, digits, blanks, dots and hyphens.");
        }
        if (!PROVIDER.matcher(code).matches()) {
            throw Refusal.invalid("provider", "A provider's code has small letters, digits and hyphens only.");
        }
        if (!code.isEmpty()) {
            providers.require(code);
        }
        KeySecret secret = KeySecret.random();
        keys.add(secret, name, code.isEmpty() ? null : code, currentActor.get().id());
        return secret;
    }
}
