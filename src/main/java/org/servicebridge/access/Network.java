package org.servicebridge.access;

import java.util.Arrays;

/** What counts as one place on the network: an IPv4 address, or the half of an IPv6 address that a household is given. */
public final class Network {

    private static final int GROUPS = 4;

    private Network() {}

    /** The place of a remote address. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = expanded(address).split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(GROUPS, groups.length)));
    }

    private static String expanded(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        String before = gap == 0 ? "0" : address.substring(0, gap);
        return before + ":0".repeat(GROUPS);
    }
}
