package org.servicebridge.communication;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which characters a text message carries in its short alphabet (GSM-7), and which it puts in their place. */
final class SmsAlphabet {

    private static final Set<Integer> SINGLE =
            characters("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    private static final Set<Integer> DOUBLE = characters("^{}\\[~]|€");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("[\u2018\u2019\u201A\u201B\u2032\u0060\u00B4]", "'"),
            Map.entry("[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]", "\""),
            Map.entry("[\u2010-\u2015\u2212]", "-"),
            Map.entry("\u2026", "..."),
            Map.entry("[\u2022\u00B7]", "*"),
            Map.entry("[\u00A0\u2000-\u200A\u202F\u205F\t]", " "),
            Map.entry("[\u00AD\u200B-\u200D\u2060\uFEFF]", ""),
            Map.entry("\r\n?", "\n"));

    private SmsAlphabet() {}

    /** The text with curly quotes, dashes, ellipses and odd blanks as plain characters. */
    static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (Map.Entry<String, String> each : PLAIN.entrySet()) {
            plain = plain.replaceAll(each.getKey(), each.getValue());
        }
        return plain.strip();
    }

    /** Places of seven bits that the character takes: 1, 2, or 0 where the short alphabet lacks it. */
    static int places(int character) {
        if (SINGLE.contains(character)) {
            return 1;
        }
        return DOUBLE.contains(character) ? 2 : 0;
    }

    private static Set<Integer> characters(String all) {
        return all.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
