package org.servicebridge.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The proxies that are believed when they say from where somebody comes; none unless a setting names them.
 *
 * <p>Whoever is not named may write into the header what they like: it is not read.
 */
public final class TrustedProxies {

    static final String SETTING = "service-bridge.trusted-proxies";

    /** No names, which would have to be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*)(?:/\\d{1,3})?");

    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\[\\]]*:[^\\[\\]]*)](?::\\d{1,5})?|(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");

    private final List<IpAddressMatcher> proxies;

    private TrustedProxies(List<IpAddressMatcher> proxies) {
        this.proxies = proxies;
    }

    /**
     * @param setting addresses or networks as {@code 10.0.0.5, 10.1.0.0/24}
     * @throws IllegalArgumentException where one is neither
     */
    public static TrustedProxies of(String setting) {
        List<IpAddressMatcher> proxies = new ArrayList<>();
        for (String one : setting.split(",")) {
            if (!one.isBlank()) {
                proxies.add(matcher(one.strip()));
            }
        }
        return new TrustedProxies(proxies);
    }

    /**
     * Who came: read from the right, as each proxy adds whom it heard to the end.
     *
     * @param peer who is at the other end of the connection
     * @param forwarded what came as {@code X-Forwarded-For}
     */
    public String client(String peer, Stream<String> forwarded) {
        List<String> way = forwarded
                .flatMap(header -> Stream.of(header.split(",")))
                .map(TrustedProxies::bare)
                .toList();
        String client = peer;
        for (int i = way.size() - 1; i >= 0 && trusts(client) && isAddress(way.get(i)); i--) {
            client = way.get(i);
        }
        return client;
    }

    /** Some proxies write the port too, and brackets around what has colons itself. */
    private static String bare(String heard) {
        Matcher written = WITH_PORT.matcher(heard.strip());
        return written.matches()
                ? Optional.ofNullable(written.group(1)).orElseGet(() -> written.group(2))
                : heard.strip();
    }

    private boolean trusts(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static boolean isAddress(String text) {
        try {
            return !text.contains("/") && matcher(text).matches(text);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static IpAddressMatcher matcher(String address) {
        if (!ADDRESS.matcher(address.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("'%s' is no address and no network".formatted(address));
        }
        return new IpAddressMatcher(address);
    }
}
