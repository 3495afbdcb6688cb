package org.servicebridge.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servicebridge.text.EmailAddress;
import org.springframework.core.env.Environment;

/** What production must be told before it starts. */
class ProductionSettings {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int SHORTEST_TOKEN = 20;
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of(
            "admin", "password", "postgres", "changeme", "change-me", "secret", "camunda", "service-bridge", "demo");
    private static final List<Pattern> KINDS_OF_CHARACTERS = List.of(
            Pattern.compile("[a-z]"),
            Pattern.compile("[A-Z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^a-zA-Z0-9]"));

    private final Environment environment;
    private final List<String> problems = new ArrayList<>();

    ProductionSettings(Environment environment) {
        this.environment = environment;
    }

    /** One sentence a problem; none where production may start. */
    List<String> problems() {
        problems.clear();
        database();
        administrator();
        publicAddress();
        trustedProxies();
        mail();
        changeManagement();
        secretKey();
        textMessages();
        return List.copyOf(problems);
    }

    private void database() {
        String url = setting("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            problems.add("spring.datasource.url must name the PostgreSQL database (jdbc:postgresql://host/name).");
        }
        required("spring.datasource.username", "the database user");
        String password = setting("spring.datasource.password");
        if (password.isEmpty() || isKnown(password)) {
            problems.add("spring.datasource.password must be set, to a password that is not a default.");
        }
    }

    private void administrator() {
        String user = setting("service-bridge.admin.user");
        String password = setting("service-bridge.admin.password");
        required("service-bridge.admin.user", "the first administrator");
        if (password.isEmpty()) {
            problems.add("service-bridge.admin.password must be set.");
        } else if (isKnown(password) || isWeak(user, password)) {
            problems.add(
                    "service-bridge.admin.password must be no default and have at least %d characters, with lower and"
                                    .formatted(SHORTEST_PASSWORD)
                            + " upper case letters, digits and others, without the user name in it.");
        }
    }

    private void publicAddress() {
        String address = setting("service-bridge.public-address");
        if (!address.startsWith("https://") || address.contains("localhost")) {
            problems.add("service-bridge.public-address must be the https address that people use.");
        }
    }

    private void trustedProxies() {
        try {
            TrustedProxies.of(setting(TrustedProxies.SETTING));
        } catch (IllegalArgumentException unreadable) {
            problems.add("%s must be addresses or networks, as 10.0.0.5, 10.1.0.0/24: %s."
                    .formatted(TrustedProxies.SETTING, unreadable.getMessage()));
        }
    }

    private void mail() {
        required("spring.mail.host", "the mail server");
        String from = setting("service-bridge.mail.from");
        // It may have the name that readers see: Service Bridge <bridge@example.org>.
        String address = from.replaceFirst("^[^<>]*<([^<>]*)>$", "$1");
        if (EmailAddress.normalised(address).isEmpty() || from.contains("example.org")) {
            problems.add("service-bridge.mail.from must be the address that notices are sent from.");
        }
    }

    private void changeManagement() {
        String address = setting("service-bridge.change.management-address");
        if (EmailAddress.normalised(address).isEmpty() || address.contains("example.org")) {
            problems.add("service-bridge.change.management-address must be Change Management's mail address.");
        }
    }

    private void secretKey() {
        boolean weak = Stream.of(setting("service-bridge.secret-key").split(",", -1))
                .anyMatch(secret -> secret.strip().length() < SHORTEST_SECRET || isKnown(secret.strip()));
        if (weak) {
            problems.add("service-bridge.secret-key must be set: at least %d random characters, the same on every node."
                    .formatted(SHORTEST_SECRET));
        }
    }

    /** May be left out as a whole: messages are then kept, and say so. */
    private void textMessages() {
        boolean key = !setting("service-bridge.notify.api-key").isEmpty();
        boolean sms = !setting("service-bridge.notify.sms-template-id").isEmpty();
        boolean email = !setting("service-bridge.notify.email-template-id").isEmpty();
        if (key && !sms && !email) {
            problems.add("service-bridge.notify.sms-template-id must be set: the template of text messages.");
        }
        if (!key
                && (sms
                        || email
                        || !setting("service-bridge.notify.callback-token").isEmpty())) {
            problems.add("service-bridge.notify.api-key must be set: the key of GOV.UK Notify.");
        }
        String token = setting("service-bridge.notify.callback-token");
        if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
            problems.add(
                    "service-bridge.notify.callback-token must have at least %d characters.".formatted(SHORTEST_TOKEN));
        }
        if (!environment
                .getProperty("service-bridge.notify.base-url", "https://")
                .startsWith("https://")) {
            problems.add("service-bridge.notify.base-url must be an https address.");
        }
    }

    private void required(String name, String what) {
        if (setting(name).isEmpty()) {
            problems.add("%s must be set: %s.".formatted(name, what));
        }
    }

    private String setting(String name) {
        return environment.getProperty(name, "").strip();
    }

    private static boolean isKnown(String password) {
        return KNOWN_TO_EVERYBODY.contains(password.toLowerCase(Locale.ROOT));
    }

    private static boolean isWeak(String user, String password) {
        boolean namesUser =
                !user.isEmpty() && password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT));
        return namesUser
                || password.length() < SHORTEST_PASSWORD
                || KINDS_OF_CHARACTERS.stream()
                        .anyMatch(kind -> !kind.matcher(password).find());
    }
}
