package org.servicebridge.escalation;

import java.util.Optional;
import org.servicebridge.outbox.Recipient;

/** The programs of providers that are told by webhook. A port: who registered one, and its secret, is known elsewhere. */
public interface ProviderPrograms {

    /** The one in use of the provider with this code. */
    Optional<Recipient> of(String provider);
}
