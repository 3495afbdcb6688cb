package org.servicebridge.intake;

/**
 * What a failure has the potential to do (SEV-2), in the words of {@code severity.dmn}.
 *
 * @param presentationOnly neither confidence in the information nor care is touched
 */
public record Effects(
        Effect provisionEffect,
        Scale provisionScale,
        Effect careEffect,
        Scale careScale,
        LossEffect lossEffect,
        DataEffect dataEffect,
        boolean presentationOnly) {}
