package org.servicebridge.potential;

import java.util.Optional;

/** Where the accounts of reporters are kept; a port. */
public interface ReporterAddresses {

    /** The email address of the account; empty where it has none. */
    Optional<String> of(String person);
}
