package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/**
 * Looks over JSON before anybody works on it: not too deep, not more alternatives and conditions than a query of people has, and
 * no text that the database cannot keep.
 */
final class JsonShape {

    private static final int DEEPEST = 50;
    private static final int MOST_ALTERNATIVES = 10;
    private static final int MOST_CONDITIONS = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonShape() {}

    /** What is no JSON at all is left to whoever reads it. */
    static void check(byte[] body) throws NotTaken {
        walk(body, JsonShape::check);
    }

    /** Of what is read piece by piece, a bad one alone is refused there. */
    static void checkDepth(byte[] body) throws NotTaken {
        walk(body, (token, parser) -> {});
    }

    private static void walk(byte[] body, Look look) throws NotTaken {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                look.at(token, parser);
            }
        } catch (StreamConstraintsException deep) {
            throw NotTaken.unreadable("What you sent is nested deeper than %d levels.".formatted(DEEPEST));
        } catch (IOException unreadable) {
            return;
        }
    }

    private static void check(JsonToken token, JsonParser parser) throws NotTaken, IOException {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            checkText(parser);
        }
        var inside = parser.getParsingContext();
        if (token != JsonToken.END_ARRAY && inside.inArray() && inside.getParent() != null) {
            checkCount(String.valueOf(inside.getParent().getCurrentName()), inside.getEntryCount());
        }
    }

    private static void checkText(JsonParser parser) throws NotTaken, IOException {
        if (!UnkeptText.isKept(parser.getText())) {
            throw UnkeptText.in(
                    parser.getParsingContext().pathAsPointer().toString().substring(1));
        }
    }

    private static void checkCount(String name, int count) throws NotTaken {
        if (name.equals("orQueries") && count > MOST_ALTERNATIVES) {
            throw NotTaken.unreadable("A query has at most %d alternatives (orQueries).".formatted(MOST_ALTERNATIVES));
        }
        if (isCondition(name) && count > MOST_CONDITIONS) {
            throw tooManyConditions(name);
        }
    }

    static boolean isCondition(String name) {
        return name.endsWith("ariables");
    }

    static boolean isTooMany(long conditions) {
        return conditions > MOST_CONDITIONS;
    }

    static NotTaken tooManyConditions(String name) {
        return NotTaken.unreadable("A query has at most %d conditions in %s.".formatted(MOST_CONDITIONS, name));
    }

    /** What is looked at on the way through. */
    @FunctionalInterface
    private interface Look {

        void at(JsonToken token, JsonParser parser) throws NotTaken, IOException;
    }
}
