package org.servicebridge.outbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.servicebridge.access.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says whether an address may be called as a webhook; asked when it is registered, and again at each sending. */
@Component
public class WebhookTarget {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookTarget.class);
    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;

    private final PublicAddresses addresses;

    WebhookTarget(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * @param field the field of the form or API that the address came in
     * @throws Refusal with one sentence where it may not be called; a host that cannot be found yet is let pass
     */
    public URI require(String field, String address) {
        URI target = parse(field, address.strip());
        if (!"https".equalsIgnoreCase(target.getScheme())) {
            throw Refusal.invalid(field, "The address of a webhook begins with https://.");
        }
        String host = target.getHost();
        if (host == null || target.getRawUserInfo() != null || target.getRawFragment() != null) {
            throw Refusal.invalid(field, "The address of a webhook is https://, a host and a path, without user or #.");
        }
        if (target.getPort() == 0 || target.getPort() > HIGHEST_PORT) {
            throw Refusal.invalid(field, "The port in the address of a webhook is a number from 1 to 65,535.");
        }
        if (isInternalName(host.toLowerCase(Locale.ROOT)) || !isReachable(host)) {
            throw Refusal.invalid(field, "The address of a webhook must be on the public internet.");
        }
        return target;
    }

    private static URI parse(String field, String address) {
        try {
            URI target = new URI(address);
            // Every character counts as it is sent: an index of the database takes so many bytes and no more.
            if (target.toASCIIString().length() > LONGEST) {
                throw Refusal.invalid(field, "The address of a webhook has %d characters at most.".formatted(LONGEST));
            }
            return target;
        } catch (URISyntaxException noAddress) {
            LOG.debug("no address of a webhook: {}", noAddress.getReason());
            throw Refusal.invalid(field, "That is no address of a webhook.");
        }
    }

    private static boolean isInternalName(String host) {
        boolean name = !host.startsWith("[");
        return name
                && (!host.contains(".")
                        || host.endsWith(".local")
                        || host.endsWith(".internal")
                        || host.endsWith(".localhost"));
    }

    private boolean isReachable(String host) {
        try {
            addresses.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return true;
        } catch (PublicAddresses.NotPublic inside) {
            LOG.info("webhook refused: {}", inside.getMessage());
            return false;
        } catch (UnknownHostException notYet) {
            LOG.debug("not found yet: {}", notYet.getMessage());
            return true;
        }
    }
}
