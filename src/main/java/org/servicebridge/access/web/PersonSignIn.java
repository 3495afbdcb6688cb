package org.servicebridge.access.web;

import java.time.Duration;
import java.util.Collection;
import org.servicebridge.access.Actor;
import org.servicebridge.access.GuessingBrake;
import org.servicebridge.access.SignedIn;
import org.servicebridge.access.process.People;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Proves a person by name and password, from the sign-in page as from HTTP Basic, with the brake on guessing. */
@Component
class PersonSignIn implements AuthenticationProvider {

    private static final int LONGEST_INPUT = 200;

    private final People people;
    private final GuessingBrake brake;

    PersonSignIn(People people, GuessingBrake brake) {
        this.people = people;
        this.brake = brake;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        Duration wait = brake.waitFor(address, name);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        if (name.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            throw refused(address, name);
        }
        Actor person = people.proved(name, password).orElseThrow(() -> refused(address, name));
        brake.succeeded(address, name);
        return token(person, attempt.getDetails());
    }

    private BadCredentialsException refused(String address, String name) {
        brake.failed(address, name);
        return new BadCredentialsException("The user name or the password is not right.");
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
