package org.servicebridge.access.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a body says it is. Nobody gets round a rule by calling it something else. */
final class ContentTypes {

    /** The engine asks only some of its calls what the body says it is. */
    private static final Pattern OF_ENGINE = Pattern.compile("/(?:camunda|engine-rest)(?:/.*)?");

    private ContentTypes() {}

    static boolean isReadAsJson(String path) {
        return OF_ENGINE.matcher(path).matches();
    }

    /** @throws NotTaken where it is no type, or stands for many: frameworks take that for a fault */
    static void check(@Nullable String type) throws NotTaken {
        if (type == null || type.isBlank()) {
            return;
        }
        try {
            if (MediaType.parseMediaType(type).isConcrete()) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw NotTaken.ofNoType();
        }
        throw NotTaken.ofNoType();
    }
}
