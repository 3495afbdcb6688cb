package org.servicebridge.escalation;

import java.util.Optional;
import org.servicebridge.supplier.Provider;
import org.servicebridge.text.TelephoneNumber;
import org.springframework.stereotype.Component;

/** Finds how a provider is written to: a landline is called and gets no text message. */
@Component
class ProviderContacts {

    private final ProviderPrograms programs;

    ProviderContacts(ProviderPrograms programs) {
        this.programs = programs;
    }

    /** Empty where there is no way to write to it. */
    Optional<ProviderContact> of(Provider provider) {
        String telephone = provider.telephone();
        Pager desk = new Pager(
                null,
                provider.name(),
                telephone == null ? null : TelephoneNumber.mobile(telephone).orElse(null),
                provider.email());
        return Optional.of(
                        new ProviderContact(desk, programs.of(provider.code()).orElse(null)))
                .filter(ProviderContact::isReachable);
    }
}
