package org.servicebridge.randomwalk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.servicebridge.testing.ApiCaller;

/** Whose word the API takes: providers' keys, and people of the desks. */
final class Keys {

    /** One sign-in of the API. */
    record Key(String name, String authorization) {}

    private static final Key SPINE = new Key("spine-operations", ApiCaller.SPINE);
    private static final Key IDENTITY = new Key("care-identity", ApiCaller.IDENTITY);

    /** Mostly the HSSI's own provider or, where that has no key here, a desk. */
    Key of(Scene.Hssi hssi, Dice dice) {
        Key own = SPINE.name().equals(hssi.provider())
                ? SPINE
                : IDENTITY.name().equals(hssi.provider()) ? IDENTITY : person("bridge");
        return dice.chance(80) ? own : dice.oneOf(SPINE, IDENTITY, person("bridge"), person("desk"));
    }

    static Key person(String name) {
        String basic = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        return new Key(name, "Basic " + basic);
    }

    Key reporter(Dice dice) {
        return dice.oneOf(SPINE, SPINE, IDENTITY, person("bridge"), person("desk"));
    }
}
