package org.servicebridge.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text, whichever code a spreadsheet or a monitor wrote them in: as their byte order mark says, else UTF-8, else the
 * Windows code of Western Europe, which includes Latin-1.
 */
public final class DecodedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DecodedText() {}

    /** The text without a byte order mark. */
    public static String of(byte[] bytes) {
        String text = decoded(bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
                return new String(bytes, StandardCharsets.UTF_16LE);
            }
            if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
                return new String(bytes, StandardCharsets.UTF_16BE);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCode) {
            return new String(bytes, WINDOWS);
        }
    }
}
