package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.servicebridge.text.DecodedText;
import org.springframework.http.HttpHeaders;

/** What monitoring means by what it sends: the JSON that it has packed, or put into a field of a form. */
final class UnpackedMessage {

    /** How programs name the field of a form that has the whole message in it. */
    private static final Set<String> FIELDS = Set.of("payload", "json", "body", "data", "message", "event");

    private static final int PACKED_BY_GZIP = 0x1F8B;

    private UnpackedMessage() {}

    /** @param most bytes that it may have when it is unpacked */
    static byte[] of(HttpServletRequest request, byte[] body, long most) throws NotTaken {
        return fromForm(unpacked(encoding(request), body, most));
    }

    /**
     * The same of what is too much to be unpacked at once.
     *
     * @param beginning of the message, by which it is known how it is packed
     */
    static InputStream stream(HttpServletRequest request, byte[] beginning, InputStream message) throws NotTaken {
        try {
            if (isGzip(beginning)) {
                return new GZIPInputStream(message);
            }
            return !isJson(beginning) && encoding(request).equals("deflate")
                    ? new InflaterInputStream(message)
                    : message;
        } catch (IOException broken) {
            throw NotTaken.unreadable("What you sent cannot be unpacked by gzip.");
        }
    }

    /** As much of the message as the beginning of what was sent tells of it, to look for its key. */
    static byte[] beginning(HttpServletRequest request, byte[] body, int most) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] piece = new byte[16_384];
        try (InputStream message = stream(request, body, new ByteArrayInputStream(body))) {
            for (int length = message.read(piece);
                    length >= 0 && unpacked.size() <= most;
                    length = message.read(piece)) {
                unpacked.write(piece, 0, length);
            }
        } catch (NotTaken | IOException isNoMore) {
            return fromForm(unpacked.toByteArray());
        }
        return fromForm(unpacked.toByteArray());
    }

    private static String encoding(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] unpacked(String encoding, byte[] body, long most) throws NotTaken {
        if (isJson(body)) {
            return body;
        }
        return switch (encoding) {
            case "", "identity", "gzip", "x-gzip" ->
                encoding.contains("gzip") || isGzip(body) ? read("gzip", GZIPInputStream::new, body, most) : body;
            case "deflate" -> read(encoding, InflaterInputStream::new, body, most);
            default ->
                throw NotTaken.unreadable(
                        "Alerts are taken as they are or packed by gzip or deflate; leave another Content-Encoding out.");
        };
    }

    private static byte[] read(String how, Unpacking unpacking, byte[] body, long most) throws NotTaken {
        try (InputStream content = unpacking.of(new ByteArrayInputStream(body))) {
            byte[] unpacked = content.readNBytes((int) most + 1);
            if (unpacked.length > most) {
                throw NotTaken.tooLarge(most);
            }
            return unpacked;
        } catch (IOException broken) {
            throw NotTaken.unreadable("What you sent cannot be unpacked by %s.".formatted(how));
        }
    }

    /** A form that has no such field stays as it is. */
    private static byte[] fromForm(byte[] body) {
        if (isJson(body)) {
            return body;
        }
        return Stream.of(DecodedText.of(body).strip().split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2 && FIELDS.contains(field[0]))
                .map(field -> decoded(field[1]))
                .filter(UnpackedMessage::isJson)
                .findFirst()
                .orElse(body);
    }

    private static byte[] decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noForm) {
            return new byte[0];
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) == PACKED_BY_GZIP;
    }

    /** By where it begins: its first sign is a bracket, behind blanks and the mark of its code. */
    private static boolean isJson(byte[] body) {
        for (byte each : body) {
            int sign = each & 0xFF;
            if (sign == '{' || sign == '[') {
                return true;
            }
            if (sign > ' ' && sign != 0xEF && sign != 0xBB && sign != 0xBF && sign != 0xFE && sign != 0xFF) {
                return false;
            }
        }
        return false;
    }

    /** How bytes are unpacked. */
    @FunctionalInterface
    private interface Unpacking {

        InputStream of(InputStream packed) throws IOException;
    }
}
