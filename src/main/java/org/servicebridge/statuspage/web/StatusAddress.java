package org.servicebridge.statuspage.web;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where things stand in public, and by which names the feeds know them for ever. */
@Component
class StatusAddress {

    /** The year in which the names were first given out; part of them. */
    private static final String NAMED_SINCE = "2026";

    private final String base;

    StatusAddress(@Value("${service-bridge.public-address}") String publicAddress) {
        this.base = publicAddress.replaceAll("/+$", "");
    }

    String page() {
        return base + "/status";
    }

    String feed() {
        return page() + "/history.atom";
    }

    String incident(String reference) {
        return page() + "/incidents/" + reference;
    }

    String update(String reference, UUID update) {
        return incident(reference) + "#update-" + update;
    }

    /** A tag URI (RFC 4151) of this house. */
    String tag(String name) {
        String host = Objects.requireNonNullElse(URI.create(base).getHost(), "localhost");
        return "tag:%s,%s:status%s".formatted(host, NAMED_SINCE, name.isEmpty() ? "" : "/" + name);
    }
}
