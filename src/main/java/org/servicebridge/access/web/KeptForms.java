package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.servicebridge.access.Network;
import org.springframework.stereotype.Component;

/**
 * Keeps forms that came too late until their person has signed in again, for a quarter of an hour, few enough that nobody fills
 * the memory with them: one a session, and where there are too many, the eldest of the place that has most goes.
 */
@Component
class KeptForms {

    private static final String KEPT = KeptForms.class.getName();
    private static final int MOST = 200;
    private static final int MOST_OF_A_NETWORK = 40;
    private static final Duration FOR = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>();

    KeptForms(Clock clock) {
        this.clock = clock;
    }

    synchronized void keep(HttpServletRequest request, KeptForm form) {
        Instant now = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(now));
        HttpSession session = request.getSession();
        if (session.getAttribute(KEPT) instanceof UUID earlier) {
            kept.remove(earlier);
        }
        String network = Network.of(request.getRemoteAddr());
        makeRoom(network);
        UUID id = UUID.randomUUID();
        kept.put(id, new Kept(form, network, now.plus(FOR)));
        session.setAttribute(KEPT, id);
    }

    private void makeRoom(String network) {
        Map<String, Long> byNetwork =
                kept.values().stream().collect(Collectors.groupingBy(Kept::network, Collectors.counting()));
        if (byNetwork.getOrDefault(network, 0L) >= MOST_OF_A_NETWORK) {
            removeEldest(network);
        } else if (kept.size() >= MOST) {
            byNetwork.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> removeEldest(most.getKey()));
        }
    }

    private void removeEldest(String network) {
        kept.entrySet().stream()
                .filter(one -> one.getValue().network().equals(network))
                .findFirst()
                .map(Map.Entry::getKey)
                .ifPresent(kept::remove);
    }

    /** The form that came too late from this browser; empty where there is none, or another person has signed in since. */
    synchronized Optional<KeptForm> of(HttpServletRequest request, String person) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof UUID id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(kept.get(id))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Kept::form)
                .filter(form -> form.lastPerson() == null || form.lastPerson().equals(person));
    }

    private record Kept(KeptForm form, String network, Instant until) {}
}
