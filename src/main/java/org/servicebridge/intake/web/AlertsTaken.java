package org.servicebridge.intake.web;

import java.util.List;

/**
 * What became of the alerts of one message.
 *
 * @param taken how many were taken, those that repeat among them
 * @param refused those that could not be read
 */
record AlertsTaken(int taken, List<Refused> refused) {

    /**
     * One that could not be read.
     *
     * @param field where it stands in the message, for instance {@code alerts[7].fingerprint}
     */
    record Refused(String field, String detail) {}
}
