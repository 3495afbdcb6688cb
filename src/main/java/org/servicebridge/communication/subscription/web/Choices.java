package org.servicebridge.communication.subscription.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.subscription.NoticeChoice;
import org.servicebridge.communication.subscription.Wanted;

/**
 * What somebody filled in about what they want to be told.
 *
 * @param extent {@code all} services or {@code some}
 */
record Choices(
        @Nullable String extent,
        @Nullable List<String> services,
        @Nullable String choice) {

    private static final int MOST_SERVICES = 500;

    static Choices of(Wanted wanted) {
        return new Choices(
                wanted.allServices() ? "all" : "some",
                wanted.services(),
                wanted.choice().code());
    }

    public boolean isAll() {
        return !"some".equals(extent);
    }

    public boolean has(String service) {
        return services != null && services.contains(service);
    }

    public boolean is(NoticeChoice one) {
        return one.code().equals(Objects.requireNonNullElse(choice, NoticeChoice.ALL.code()));
    }

    /** One sentence a field; empty where {@link #wanted} can be taken. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!isAll() && (services == null || services.isEmpty() || services.size() > MOST_SERVICES)) {
            problems.put("services", "Choose at least one service, or all services.");
        }
        if (choice != null && Codes.find(NoticeChoice.class, choice).isEmpty()) {
            problems.put("choice", "Choose which updates you want.");
        }
        return problems;
    }

    Wanted wanted() {
        return new Wanted(
                isAll() ? List.of() : Objects.requireNonNullElse(services, List.of()),
                Codes.find(NoticeChoice.class, Objects.requireNonNullElse(choice, ""))
                        .orElse(NoticeChoice.ALL));
    }
}
