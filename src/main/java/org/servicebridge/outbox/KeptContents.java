package org.servicebridge.outbox;

import java.util.UUID;

/** What notices say. A port: ten thousand readers get the same words, which whoever wrote them keeps once. */
public interface KeptContents {

    /** @throws RuntimeException where there are none: the delivery is tried again later */
    Content of(UUID notice);
}
