package org.servicebridge.access.web;

import java.util.regex.Pattern;

/** Looks over a query string or a form, as they came, before anybody works on them. */
final class FieldsShape {

    private static final Pattern COMMA = Pattern.compile(",|%2c", Pattern.CASE_INSENSITIVE);

    private FieldsShape() {}

    static void check(String encoded) throws NotTaken {
        checkNames(encoded);
        for (String field : encoded.split("&")) {
            if (field.contains("%00") || field.indexOf('\0') >= 0) {
                throw UnkeptText.in(name(field));
            }
        }
    }

    /** Of a page that judges its texts itself, with field and place. */
    static void checkNames(String encoded) throws NotTaken {
        for (String field : encoded.split("&")) {
            String name = name(field);
            // No form of ours has such fields, and reading one can cost as much memory as its number says.
            if (name.contains("[")) {
                throw NotTaken.unreadable("There is no field with a number in brackets here.");
            }
            if (JsonShape.isCondition(name)
                    && JsonShape.isTooMany(COMMA.matcher(field).results().count() + 1)) {
                throw JsonShape.tooManyConditions(name);
            }
        }
    }

    private static String name(String field) {
        return EncodedText.read(field.split("=", 2)[0]);
    }
}
