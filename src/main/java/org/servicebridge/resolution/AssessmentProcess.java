package org.servicebridge.resolution;

/** What a team's own assessment tells the running process that waits for it, in the transaction in which it was recorded. */
public interface AssessmentProcess {

    /** @return whether a wait for this assessment ends; those of HSSIs that began before teams could answer by themselves do not */
    boolean teamAnswered(String reference, long assessment);
}
