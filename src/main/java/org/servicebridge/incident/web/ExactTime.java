package org.servicebridge.incident.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Reads times of the API: RFC 3339 with an offset, in a year that an incident can have; whole milliseconds are kept. */
@JsonComponent
class ExactTime extends JsonDeserializer<Instant> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern BLANK = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) +");
    private static final Pattern WITHOUT_COLON = Pattern.compile("([-+]\\d{2})(\\d{2})$");

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        try {
            OffsetDateTime time = OffsetDateTime.parse(inOneForm(text));
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException notATime) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time");
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a year of an incident");
    }

    /** RFC 3339 lets a blank stand for the T, and many programs leave out the colon of the offset. */
    private static String inOneForm(String text) {
        return WITHOUT_COLON
                .matcher(BLANK.matcher(text.strip()).replaceFirst("$1T"))
                .replaceFirst("$1:$2");
    }
}
