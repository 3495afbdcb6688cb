package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.SignInAttempt;
import org.servicebridge.access.process.People;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine asks whoever changes a password for their own, and never slows down. This stands before it with the brake of the
 * sign-in, so that nobody who finds an open session guesses the password to it.
 */
@Component
class OwnPasswordAsked extends OncePerRequestFilter {

    private static final Pattern CREDENTIALS = Pattern.compile(".*/user/.+/credentials/*");

    private final ObjectMapper json = new ObjectMapper();
    private final People people;
    private final CurrentActor currentActor;
    private final ProvePassword provePassword;

    OwnPasswordAsked(People people, CurrentActor currentActor, ProvePassword provePassword) {
        this.people = people;
        this.currentActor = currentActor;
        this.provePassword = provePassword;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("PUT")
                || !CREDENTIALS.matcher(Paths.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] content = request.getInputStream().readAllBytes();
        JsonNode given = json.readTree(content).path("authenticatedUserPassword");
        String password = given.isTextual() ? given.textValue() : "";
        String name = currentActor.get().id();
        try {
            Optional<Actor> person = provePassword.prove(
                    SignInAttempt.of(request.getRemoteAddr(), name, password, null),
                    () -> people.proved(name, password));
            if (person.isEmpty()) {
                Sentence.of(400, "Your own password is not right; nothing was done.")
                        .writeTo(response);
                return;
            }
        } catch (TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            Sentence.of(429, tooMany.sentence()).writeTo(response);
            return;
        }
        chain.doFilter(new HeldBody(request, content), response);
    }
}
