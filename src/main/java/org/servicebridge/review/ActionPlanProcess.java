package org.servicebridge.review;

/** What a provider's own plan tells the running process that waits for it, in the transaction in which it was recorded. */
public interface ActionPlanProcess {

    /**
     * The provider sent its plan: the wait for it ends.
     *
     * @param keptCurrent whether a next version is to follow
     */
    void supplierPlanned(String reference, boolean keptCurrent);
}
