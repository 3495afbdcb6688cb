package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class ApiKeysPageTest {

    private static final Pattern SECRET = Pattern.compile("<code>(sbk_[^<]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Test
    void an_administrator_issues_a_key_that_is_shown_once_and_opens_until_revoked() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> issued =
                admin.submit("/api-keys", "/api-keys", "label=Spine+desk&provider=spine-operations");
        String secret = SECRET.matcher(issued.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> page = admin.get("/api-keys");
        Visitor provider = Visitor.withKey(port, secret);
        int before = provider.get("/api/unknown").statusCode();
        ApiKey key = keys.inForce(secret).orElseThrow();
        admin.submit("/api-keys", "/api-keys/%d/revocation".formatted(key.id()), "");

        // then
        assertThat(key).extracting(ApiKey::provider, ApiKey::issuedBy).containsExactly("spine-operations", "admin");
        assertThat(page.body())
                .contains("Spine desk", "24 Nov 2026 10:00, admin")
                .doesNotContain(secret);
        assertThat(before).isEqualTo(404);
        assertThat(provider.get("/api/unknown").statusCode()).isEqualTo(401);
    }

    @Test
    @Clause("IH-1a")
    void a_key_of_a_desk_is_of_a_desk_that_there_is_and_of_no_provider_besides() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        admin.submit("/api-keys", "/api-keys", "label=St+Example&desk=st-example");
        HttpResponse<String> unknown = admin.submit("/api-keys", "/api-keys", "label=Desk&desk=nowhere");
        HttpResponse<String> both =
                admin.submit("/api-keys", "/api-keys", "label=Desk&desk=st-example&provider=spine-operations");

        // then
        assertThat(keys.all()).anyMatch(key -> "desk-st-example".equals(key.desk()) && key.provider() == null);
        assertThat(unknown.body()).contains("There is no desk nowhere.");
        assertThat(both.body()).contains("A key belongs to a provider or to a desk, not to both.");
    }

    @Test
    void a_name_with_markup_is_refused_with_a_sentence() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> answer = admin.submit("/api-keys", "/api-keys", "label=%3Cb%3E&provider=");

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Give the key a name of letters", "role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "spine", "spine-operation"})
    void a_key_for_a_supplier_that_is_not_in_the_catalogue_is_refused(String provider) {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");
        int before = keys.all().size();

        // when
        HttpResponse<String> answer = admin.submit("/api-keys", "/api-keys", "label=Desk&provider=" + provider);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no provider %s in the catalogue.".formatted(provider));
        assertThat(keys.all()).hasSize(before);
    }
}
