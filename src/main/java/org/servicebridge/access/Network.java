package org.servicebridge.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What counts as one place on the network: an IPv4 address, in whichever family it is written, or the half of an IPv6 address
 * that a household is given.
 */
public final class Network {

    private static final int GROUPS = 4;

    private Network() {}

    /** The place of a remote address. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String written = written(address);
        String[] groups = written.split(":");
        return groups.length > GROUPS ? String.join(":", Arrays.copyOf(groups, GROUPS)) : written;
    }

    /** With all its groups, or as IPv4 where it is one; what has colons is never looked up as a name. */
    private static String written(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
