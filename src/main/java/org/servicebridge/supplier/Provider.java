package org.servicebridge.supplier;

import org.jspecify.annotations.Nullable;

/**
 * Who provides services of the catalogue.
 *
 * @param internal part of the organisation itself, so that its desk sets severities and nobody waits for it (INV-3)
 * @param gpIt provides GP IT, whose reports are due sooner (RPT-1)
 * @param telephone where its incident desk is reached
 */
public record Provider(
        String code,
        String name,
        boolean internal,
        boolean gpIt,
        @Nullable String telephone,
        @Nullable String email) {}
