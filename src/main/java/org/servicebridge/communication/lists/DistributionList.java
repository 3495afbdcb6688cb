package org.servicebridge.communication.lists;

import org.jspecify.annotations.Nullable;

/**
 * A named list of readers.
 *
 * @param service its service's code; of {@link ListPurpose#SERVICE} and {@link ListPurpose#CLOSED} only
 * @param desk whose mailbox it is; of {@link ListPurpose#DESK_MAILBOX} only
 * @param version counts the changes of the list and its members
 */
public record DistributionList(
        String code,
        String name,
        ListPurpose purpose,
        @Nullable String service,
        @Nullable String desk,
        int version) {}
