package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.SharedSecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Marks a browser on which a person has signed in, one cookie a person as desks share machines. It opens nothing; it only
 * lets the brake on guessing tell this browser from others.
 */
@Component
class DeviceCookies {

    static final String PREFIX = "device-";

    private static final Duration VALID_FOR = Duration.ofDays(90);
    private static final int MOST_ON_ONE_MACHINE = 20;

    private final List<SecretKey> keys;
    private final Clock clock;
    private final boolean secure;

    DeviceCookies(
            SharedSecret secret, Clock clock, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.keys = secret.keysFor("device cookies");
        this.clock = clock;
        this.secure = secure;
    }

    /**
     * @param cookies those that the browser sent, by name
     * @return what tells this browser from others, where this person has signed in on it
     */
    Optional<String> device(Map<String, String> cookies, String person) {
        return keys.stream()
                .map(key -> device(cookies.get(name(key, person)), key, person))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> device(@Nullable String value, SecretKey key, String person) {
        String[] parts = value == null ? new String[0] : value.split("\\.");
        if (parts.length != 3
                || !parts[0].matches("\\d{1,12}")
                || !sealed(parts[2], seal(key, person, parts[0], parts[1]))) {
            return Optional.empty();
        }
        boolean valid = Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant());
        return valid ? Optional.of(parts[1]) : Optional.empty();
    }

    /** Remembers that the person has signed in on this browser; on a machine of very many the oldest place is not kept. */
    void mark(HttpServletRequest request, HttpServletResponse response, String person) {
        SecretKey key = keys.get(0);
        Map<String, String> there = SignInPlace.deviceCookies(request);
        if (there.size() >= MOST_ON_ONE_MACHINE) {
            there.keySet().stream().findFirst().ifPresent(one -> set(response, one, "", Duration.ZERO));
        }
        String until = String.valueOf(clock.instant().plus(VALID_FOR).getEpochSecond());
        String device = UUID.randomUUID().toString();
        set(
                response,
                name(key, person),
                "%s.%s.%s".formatted(until, device, seal(key, person, until, device)),
                VALID_FOR);
    }

    private void set(HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/login")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(SecretKey key, String person) {
        return PREFIX + HexFormat.of().formatHex(mac(key, "name", person), 0, 6);
    }

    private static String seal(SecretKey key, String person, String until, String device) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, person, until, device));
    }

    private static boolean sealed(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKey key, String... parts) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key fits its own algorithm", impossible);
        }
    }
}
