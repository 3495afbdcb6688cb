package org.servicebridge.access.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A name or a value of an address or a form as it will be read, so that nothing gets round a rule by how it is encoded. */
final class EncodedText {

    private EncodedText() {}

    /** As it came where it cannot be read. */
    static String read(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return encoded;
        }
    }
}
