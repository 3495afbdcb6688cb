package org.servicebridge.supplier;

import org.servicebridge.incident.Resolution;

/** What a provider's own message tells the running processes of an incident, in the transaction in which the record changed. */
public interface SupplierProcess {

    /** The provider was told, by other means than the desk's call: the call is not needed any more, and its answer is awaited. */
    void providerTold(String reference);

    /** The provider said something, whatever it was: it need not be called because a message came back. */
    void providerHeard(String reference);

    /** The provider confirmed: the wait for it ends. */
    void supplierConfirmed(String reference);

    /** The provider refused: the wait for it ends, and the Bridge decides. */
    void supplierRefused(String reference);

    /** Whether a provider that refused can still confirm: models of earlier versions leave that to the Bridge alone. */
    boolean hearsSecondThought(String reference);

    /** Provider and desk see different severities, both of an HSSI: the owning desk decides while it is managed (INV-4). */
    void severityDisputed(String reference);

    /** The provider gave an update: the wait for the next one begins. Fine where none was awaited yet. */
    void supplierUpdated(String reference);

    /** The provider says that it is resolved: management ends and checking begins. */
    void supplierResolved(String reference);

    /** The provider sent the details of its resolution, for which the desk is asked: its form begins from them. */
    void detailsSent(String reference, Resolution details);
}
