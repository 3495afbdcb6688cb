package org.servicebridge.intake;

/**
 * What a failure has the potential to do (SEV-2), in the words of {@code severity.dmn}.
 *
 * @param presentationOnly neither confidence in the information nor care is touched
 */
public record Effects(
        String provisionEffect,
        String provisionScale,
        String careEffect,
        String careScale,
        String lossEffect,
        String dataEffect,
        boolean presentationOnly) {}
