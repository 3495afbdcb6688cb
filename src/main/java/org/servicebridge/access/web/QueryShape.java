package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.servicebridge.access.Refusal;

/** Whether a query of the engine says what it needs: where something is left out, the engine takes that for a fault. */
final class QueryShape {

    private static final String BY_USER = "candidateUser";
    private static final String BY_GROUP = "candidateGroup";
    private static final String SORTING = "sorting";

    /** {@code processVariables} and its like; the variables that a filter shows are no conditions. */
    private static final String CONDITIONS = "Variables";

    private static final String OF_VARIABLE = "Variable";

    private QueryShape() {}

    /** @throws Refusal which names what cannot be so */
    static void check(JsonNode body) {
        if (body.hasNonNull(BY_USER) && body.hasNonNull(BY_GROUP)) {
            throw Refusal.invalid(
                    BY_USER, "A query names a candidate user or a candidate group, not both; nothing was done.");
        }
        check("the body", body);
    }

    private static void check(String name, JsonNode value) {
        if (value.isArray()) {
            value.valueStream().forEach(member -> checkMember(name, member));
        }
        value.propertyStream().forEach(field -> check(field.getKey(), field.getValue()));
    }

    private static void checkMember(String name, JsonNode member) {
        if (member.isNull()) {
            throw Refusal.invalid(
                    name, "An empty member (null) in %s means nothing; nothing was done.".formatted(name));
        }
        if (name.endsWith(CONDITIONS) && !(hasText(member, "name") && hasText(member, "operator"))) {
            throw Refusal.invalid(
                    name, "A condition in %s has a name and an operator; nothing was done.".formatted(name));
        }
        if (name.equals(SORTING)
                && member.path("sortBy").asText().endsWith(OF_VARIABLE)
                && !hasText(member.path("parameters"), "variable")) {
            throw Refusal.invalid(
                    name, "Who sorts by a variable says in parameters which (variable); nothing was done.");
        }
        check(name, member);
    }

    private static boolean hasText(JsonNode object, String field) {
        return object.path(field).isTextual();
    }
}
