package org.servicebridge.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.stereotype.Component;

/**
 * Finds hosts on the public internet only. The connection goes to the very addresses that were judged here, so that a name
 * cannot point elsewhere between check and use.
 */
@Component
public class PublicAddresses implements DnsResolver {

    private static final int BYTE = 0xff;

    private final DnsResolver names;

    PublicAddresses() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    PublicAddresses(DnsResolver names) {
        this.names = names;
    }

    /** @throws UnknownHostException where there is no such host, or any of its addresses is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new NotPublic(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether it is none of the ranges that lead into somebody's own network, to this machine or nowhere. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes[0] & BYTE, bytes[1] & BYTE, bytes[2] & BYTE) : isPublic6(bytes);
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean thisNetwork = first == 0;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmark = first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100));
        boolean documentation = first == 203 && second == 0 && third == 113;
        return !(thisNetwork || carrier || protocols || benchmark || documentation || first >= 240);
    }

    /** Global unicast is 2000::/3; of it not the tunnels (2002::/16, 2001::/32), which carry an address inside an address. */
    private static boolean isPublic6(byte[] bytes) {
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        boolean tunnel =
                bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] == 0x00 && bytes[3] == 0x00));
        boolean documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & BYTE) == 0xb8;
        return globalUnicast && !tunnel && !documentation;
    }

    /** The host is there, but not for us. */
    static final class NotPublic extends UnknownHostException {

        NotPublic(String host) {
            super(host + " is not on the public internet");
        }
    }
}
