package org.servicebridge.rota;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;

/**
 * What a person can be on call as; which roles there are is data ({@link OnCallRoles}).
 *
 * @param code known to shifts, lists and models
 * @param words as people say it
 * @param group whose tasks wait for whoever is on call; null where they are asked by name only
 */
public record RotaRole(String code, String words, @Nullable String group) {

    /** The escalation and deployment manager, outside core hours. */
    public static final RotaRole EDM = new RotaRole("edm", "EDM", Groups.EDM);
    /** The manager above the EDM, at all hours. */
    public static final RotaRole LEVEL_3 = new RotaRole("level-3", "Level 3", Groups.LEVEL_3);
    /** Who supports level 3, or takes over (ESC-4). */
    public static final RotaRole LEVEL_4 = new RotaRole("level-4", "Level 4", Groups.LEVEL_4);

    /** As the middle of a sentence. */
    public String inSentence() {
        return words.startsWith("Level ") ? "level " + words.substring("Level ".length()) : words;
    }

    /** By its code alone: a role may be called otherwise tomorrow. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RotaRole role && role.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
