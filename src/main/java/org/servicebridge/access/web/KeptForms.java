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
import org.springframework.stereotype.Component;

/**
 * Keeps forms that came too late until their person has signed in again, for a quarter of an hour, few enough that nobody fills
 * the memory with them.
 */
@Component
class KeptForms {

    private static final String KEPT = KeptForms.class.getName();
    private static final int MOST = 200;
    private static final Duration FOR = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > MOST;
        }
    };

    KeptForms(Clock clock) {
        this.clock = clock;
    }

    synchronized void keep(HttpServletRequest request, KeptForm form) {
        UUID id = UUID.randomUUID();
        kept.put(id, new Kept(form, clock.instant().plus(FOR)));
        request.getSession().setAttribute(KEPT, id);
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

    private record Kept(KeptForm form, Instant until) {}
}
