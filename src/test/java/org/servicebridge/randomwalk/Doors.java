package org.servicebridge.randomwalk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.SignedIn;
import org.servicebridge.testing.ApiCaller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;

/** The pages and the API, through all filters. */
final class Doors {

    private final MockMvc pages;
    private final ApiCaller api;

    Doors(WebApplicationContext context, ApiCaller api) {
        this.pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.api = api;
    }

    /** Sends a page's form. */
    Outcome send(Actor person, String path, Map<String, List<String>> fields) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path).with(csrf());
        fields.forEach((name, values) -> form.param(name, values.toArray(String[]::new)));
        return perform(person, form);
    }

    /** Sends a page's form without a sign-in. */
    Outcome send(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path).with(csrf());
        fields.forEach(form::param);
        return perform(form);
    }

    Outcome open(Actor person, String path) {
        return perform(person, MockMvcRequestBuilders.get(path));
    }

    /** What somebody reads there; empty where the page does not exist for them. */
    String read(Actor person, String path) {
        return content(MockMvcRequestBuilders.get(path).with(authentication(signedIn(person))));
    }

    /** What everybody reads there, without a sign-in. */
    String read(String path) {
        return content(MockMvcRequestBuilders.get(path));
    }

    private String content(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse answer =
                    pages.perform(request.accept(MediaType.ALL)).andReturn().getResponse();
            return answer.getStatus() == HttpStatus.OK.value() ? answer.getContentAsString() : "";
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Outcome perform(Actor person, MockHttpServletRequestBuilder request) {
        return perform(request.with(authentication(signedIn(person))));
    }

    private Outcome perform(MockHttpServletRequestBuilder request) {
        try {
            MvcResult result =
                    pages.perform(request.accept(MediaType.TEXT_HTML)).andReturn();
            return Outcome.of(result.getResponse().getStatus(), sentence(result.getModelAndView()));
        } catch (Exception fault) {
            return Outcome.of(fault);
        }
    }

    /** Whom security turns away gets the one page for that, which is not drawn here. */
    private static @Nullable String sentence(@Nullable ModelAndView shown) {
        if (shown == null) {
            return "as the page for those turned away says";
        }
        return Stream.of("refusal", "sentence", "asked")
                .map(shown.getModel()::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private static UsernamePasswordAuthenticationToken signedIn(Actor person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person),
                null,
                person.groups().stream().map(SimpleGrantedAuthority::new).toList());
    }

    Outcome post(String authorization, String path, Object body) {
        try {
            ApiCaller.Answer answer = api.post(authorization, path, body);
            return Outcome.of(answer.status(), answer.text("detail"));
        } catch (RuntimeException fault) {
            return Outcome.of(fault);
        }
    }
}
