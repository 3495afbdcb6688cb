package org.servicebridge.access.web;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.SessionStart;
import org.servicebridge.access.SignInAttempt;
import org.servicebridge.access.SignInMarks;
import org.servicebridge.access.SignedIn;
import org.servicebridge.access.process.People;
import org.servicebridge.text.CleanText;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Proves a person by name and password, from the sign-in page as from HTTP Basic, with the brake on guessing. */
@Component
class PersonSignIn implements AuthenticationProvider {

    private final People people;
    private final DeviceCookies devices;
    private final SignInMarks marks;
    private final Clock clock;
    private final ProvePassword provePassword;

    PersonSignIn(People people, DeviceCookies devices, SignInMarks marks, Clock clock, ProvePassword provePassword) {
        this.people = people;
        this.devices = devices;
        this.marks = marks;
        this.clock = clock;
        this.provePassword = provePassword;
    }

    @Override
    public Authentication authenticate(Authentication credentials) {
        // A name that was copied brings blanks and what nobody sees; of a password each character counts.
        String name = CleanText.line(credentials.getName());
        String password = String.valueOf(credentials.getCredentials());
        SignInAttempt attempt = attempt(name, password, credentials.getDetails());
        return provePassword
                .prove(attempt, () -> proved(name, password))
                .orElseThrow(() -> new BadCredentialsException("The user name or the password is not right."));
    }

    private Optional<Authentication> proved(String name, String password) {
        if (!TypablePassword.isTypable(name) || !TypablePassword.isTypable(password)) {
            return Optional.empty();
        }
        // Read first: a password that is changed meanwhile opens nothing that lasts.
        String mark = marks.of(name).orElse("");
        return people.proved(name, password).map(person -> token(person, new SessionStart(clock.instant(), mark)));
    }

    private SignInAttempt attempt(String name, String password, @Nullable Object details) {
        SignInPlace place = details instanceof SignInPlace known ? known : new SignInPlace("unknown", Map.of());
        return SignInAttempt.of(
                place.address(),
                name,
                password,
                devices.device(place.deviceCookies(), name).orElse(null));
    }

    static UsernamePasswordAuthenticationToken token(Actor person, Object details) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person), null, authorities(person.groups()));
        token.setDetails(details);
        return token;
    }

    private static Collection<? extends GrantedAuthority> authorities(Collection<String> groups) {
        return groups.stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
