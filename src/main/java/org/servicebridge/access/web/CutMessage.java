package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.servicebridge.text.LooseJson;

/**
 * What fits of a message of monitoring that is larger than is held: texts are cut, and of alerts or events more than there is room
 * for are counted, in the way in which monitoring itself tells how many it has left out.
 */
final class CutMessage {

    private static final JsonFactory JSON = LooseJson.factory();

    /** More than anybody shows of it; it is cut between characters, and for people later. */
    private static final int LONGEST_TEXT = 4_000;

    private static final String ALERTS = "alerts";
    private static final String LEFT_OUT = "truncatedAlerts";

    private final JsonParser from;
    private final JsonGenerator to;
    private final ByteArrayOutputStream kept;
    private final int most;
    private long leftOut;
    private boolean named;
    private boolean told;

    private CutMessage(JsonParser from, JsonGenerator to, ByteArrayOutputStream kept, int most) {
        this.from = from;
        this.to = to;
        this.kept = kept;
        this.most = most;
    }

    /**
     * @param most bytes of what is kept
     * @throws NotTaken where it cannot be read, or what is no alert of it is larger than that
     */
    static byte[] of(InputStream message, int most) throws NotTaken {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (JsonParser from = JSON.createParser(message);
                JsonGenerator to = JSON.createGenerator(kept)) {
            new CutMessage(from, to, kept, most).copy();
        } catch (ArrivingStream.Ended ended) {
            throw ended.reason();
        } catch (IOException unreadable) {
            throw NotTaken.tooLarge(most);
        }
        return kept.toByteArray();
    }

    private void copy() throws IOException, NotTaken {
        JsonToken first = from.nextToken();
        if (first == null || !first.isStructStart()) {
            throw NotTaken.tooLarge(most);
        }
        try {
            for (JsonToken token = first; token != null; token = from.nextToken()) {
                if (kept.size() > most) {
                    throw NotTaken.tooLarge(most);
                }
                copy(token);
                if (token.isStructEnd() && from.getParsingContext().inRoot()) {
                    return;
                }
            }
        } catch (ArrivingStream.Ended noMoreIsRead) {
            if (!told || !noMoreIsRead.reason().isTooLarge()) {
                throw noMoreIsRead;
            }
            endEarly();
            return;
        }
        throw NotTaken.brokenOff();
    }

    /** Of what would have come nobody knows how much it is: it counts as one more. */
    private void endEarly() throws IOException {
        if (named) {
            to.writeNull();
        }
        while (!to.getOutputContext().getParent().inRoot()) {
            writeEnd(to.getOutputContext().inObject());
        }
        leftOut++;
        end(to.getOutputContext().inObject());
    }

    private void copy(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT && kept.size() > most / 2 && isOneOfMany()) {
            from.skipChildren();
            leftOut++;
        } else if (token == JsonToken.FIELD_NAME
                && from.getParsingContext().getParent().inRoot()
                && LEFT_OUT.equals(from.currentName())) {
            from.nextToken();
            leftOut += Math.max(0, from.getValueAsLong());
            from.skipChildren();
        } else if (token.isStructEnd() && from.getParsingContext().inRoot()) {
            end(token == JsonToken.END_OBJECT);
        } else if (token == JsonToken.VALUE_STRING) {
            to.writeString(cut(from.getText()));
        } else {
            to.copyCurrentEvent(from);
        }
        named = from.currentToken() == JsonToken.FIELD_NAME;
        told |= token == JsonToken.END_OBJECT;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean within = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, within ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    /** An alert in the message's list of them, or an event of a message that is a list. */
    private boolean isOneOfMany() {
        JsonStreamContext list = from.getParsingContext().getParent();
        JsonStreamContext around = list.getParent();
        return list.inArray()
                && (around.inRoot() || around.getParent().inRoot() && ALERTS.equals(around.getCurrentName()));
    }

    private void end(boolean object) throws IOException {
        if (leftOut > 0 && object) {
            to.writeNumberField(LEFT_OUT, leftOut);
        } else if (leftOut > 0) {
            writeOneForAll("%,d more than one message holds".formatted(leftOut));
        }
        writeEnd(object);
    }

    private void writeEnd(boolean object) throws IOException {
        if (object) {
            to.writeEndObject();
        } else {
            to.writeEndArray();
        }
    }

    /** A list has no place for a count: one that is read as an alert and as an event says it. */
    private void writeOneForAll(String words) throws IOException {
        to.writeStartObject();
        to.writeStringField("event_action", "trigger");
        to.writeStringField("dedup_key", LEFT_OUT);
        to.writeStringField("fingerprint", LEFT_OUT);
        for (String place : new String[] {"payload", "annotations"}) {
            to.writeObjectFieldStart(place);
            to.writeStringField("summary", words);
            to.writeEndObject();
        }
        to.writeEndObject();
    }
}
