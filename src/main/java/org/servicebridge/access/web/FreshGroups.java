package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.access.SessionStart;
import org.servicebridge.access.SignInMarks;
import org.servicebridge.access.SignedIn;
import org.servicebridge.access.process.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a signed-in person's groups and password mark again each minute, so that whoever leaves a group or the house loses the
 * rights, and a session ends with the password it began with; and ends each one after a shift, used or not. A key is none of a
 * person's: it is looked up anew with each request, whatever session comes with it.
 */
class FreshGroups extends OncePerRequestFilter {

    private static final String READ_AT = FreshGroups.class.getName();
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

    private final People people;
    private final SignInMarks marks;
    private final Clock clock;

    FreshGroups(People people, SignInMarks marks, Clock clock) {
        this.people = people;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.actor().kind() == Actor.Kind.PERSON) {
            if (isOver(authentication)) {
                end(session);
            } else if (isDue(session)) {
                refresh(session, signedIn, authentication);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(Authentication authentication) {
        return authentication.getDetails() instanceof SessionStart start && start.isOver(clock.instant());
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }

    private boolean hasAnotherMark(SignedIn signedIn, Authentication authentication) {
        return authentication.getDetails() instanceof SessionStart start
                && marks.of(signedIn.getName()).filter(start.mark()::equals).isEmpty();
    }

    private boolean isDue(HttpSession session) {
        return !(session.getAttribute(READ_AT) instanceof Instant readAt)
                || readAt.plus(TRUSTED_FOR).isBefore(clock.instant());
    }

    private void refresh(HttpSession session, SignedIn signedIn, Authentication authentication) {
        Optional<Actor> person = people.person(signedIn.getName());
        if (person.isEmpty() || hasAnotherMark(signedIn, authentication)) {
            end(session);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PersonSignIn.token(person.get(), authentication.getDetails()));
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        session.setAttribute(READ_AT, clock.instant());
    }
}
