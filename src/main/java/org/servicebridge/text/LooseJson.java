package org.servicebridge.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.util.List;

/**
 * JSON as scripts put it together: with the line breaks and tabs of what a check printed, paths of Windows, commas too many, and
 * the quotation marks of Python. Monitoring is read so, since nobody stands behind it who could write it better.
 */
public final class LooseJson {

    /** What is overlooked. */
    public static final List<JsonReadFeature> FEATURES = List.of(
            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
            JsonReadFeature.ALLOW_TRAILING_COMMA,
            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
            JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
            JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
            JsonReadFeature.ALLOW_SINGLE_QUOTES);

    private LooseJson() {}

    /** Reads it token by token. */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(FEATURES.get(0), FEATURES.subList(1, FEATURES.size()).toArray(JsonReadFeature[]::new))
                .build();
    }
}
