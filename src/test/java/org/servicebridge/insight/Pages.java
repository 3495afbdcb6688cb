package org.servicebridge.insight;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens the own pages as one of the demonstration's people. */
final class Pages {

    private final MockMvc pages;
    private final UsernamePasswordAuthenticationToken person;

    private Pages(WebApplicationContext context, Actor actor) {
        this.pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.person = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor),
                null,
                actor.groups().stream().map(SimpleGrantedAuthority::new).toList());
    }

    static Pages of(WebApplicationContext context, String name, String... groups) {
        return new Pages(context, Actor.person(name, Set.of(groups)));
    }

    ResultActions open(String path) throws Exception {
        return pages.perform(get(path).accept(MediaType.TEXT_HTML).with(authentication(person)));
    }

    /** What a script in the same browser gets. */
    ResultActions read(String path) throws Exception {
        return pages.perform(get(path).accept(MediaType.APPLICATION_JSON).with(authentication(person)));
    }

    /** @param fields names and values in turn */
    ResultActions send(String path, String... fields) throws Exception {
        var form = post(path)
                .accept(MediaType.TEXT_HTML)
                .with(authentication(person))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return pages.perform(form);
    }

    ResultActions sendWithoutToken(String path) throws Exception {
        return pages.perform(post(path).with(authentication(person)));
    }
}
