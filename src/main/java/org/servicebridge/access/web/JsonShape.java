package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Set;

/**
 * Looks over JSON before anybody works on it: not too deep, not more alternatives and conditions than a query of people has, and
 * no text that the database cannot keep.
 */
final class JsonShape {

    private static final int DEEPEST = 50;
    private static final int MOST_ALTERNATIVES = 10;
    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_ORDERS = 5;
    private static final int MOST_VALUES = 100;
    private static final Set<String> QUERIES = Set.of("query", "orQueries");
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
            String name = String.valueOf(inside.getParent().getCurrentName());
            checkCount(name, inside.getEntryCount());
            if (inside.getEntryCount() > MOST_VALUES && isOfQuery(name, inside.getParent())) {
                throw NotTaken.unreadable("A query has at most %d values in %s.".formatted(MOST_VALUES, name));
            }
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
        if (name.equals("sorting") && count > MOST_ORDERS) {
            throw NotTaken.unreadable("A query sorts by at most %d of what it has (sorting).".formatted(MOST_ORDERS));
        }
        if (isCondition(name) && count > MOST_CONDITIONS) {
            throw tooManyConditions(name);
        }
    }

    /** Answers of a form and steps of a migration may be many. */
    private static boolean isOfQuery(String name, JsonStreamContext parent) {
        boolean within = name.endsWith("In");
        for (JsonStreamContext around = parent; around != null && !within; around = around.getParent()) {
            within = QUERIES.contains(String.valueOf(around.getCurrentName()));
        }
        return within;
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
