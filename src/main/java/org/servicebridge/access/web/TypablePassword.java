package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.servicebridge.access.Refusal;

/** Refuses a password where it is set, if nobody could sign in with it. How good it must be is asked by the engine's policy. */
final class TypablePassword {

    private static final int LONGEST = 200;

    private TypablePassword() {}

    /**
     * @param call the address of the call, as the list has it
     * @throws Refusal where the call sets one with which nobody signs in
     */
    static void checkSetBy(String call, JsonNode body) {
        if (call.equals("/user/create")) {
            check(body.path("credentials").path("password"));
        } else if (call.equals("/user/{id}/credentials")) {
            check(body.path("password"));
        }
    }

    private static void check(JsonNode password) {
        if (!password.isTextual() || !canBe(password.textValue())) {
            throw Refusal.invalid(
                    "password",
                    "A password has 1 to %d characters, and none that cannot be typed; nothing was done."
                            .formatted(LONGEST));
        }
    }

    private static boolean canBe(String password) {
        return !password.isEmpty() && isTypable(password);
    }

    /** Whether somebody can have been given this name or password, and the database takes it. */
    static boolean isTypable(String input) {
        return input.length() <= LONGEST
                && input.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(input);
    }
}
