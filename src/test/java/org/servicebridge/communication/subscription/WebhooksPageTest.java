package org.servicebridge.communication.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class WebhooksPageTest {

    private static final Pattern SECRET = Pattern.compile("(whsec_[A-Za-z0-9+/=]+)</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private WebhookSecrets secrets;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient database;

    @Test
    void a_program_is_registered_its_secret_shown_once_replaced_and_ended() {
        // given
        Visitor lead = Visitor.signedIn(port, "lead");

        // when
        HttpResponse<String> registered =
                register(lead, "name=Wall+board&url=https://93.184.215.14/hook&services=spine-core");
        UUID id = database.sql("select id from webhook_subscription")
                .query(UUID.class)
                .single();
        String secret = shown(registered);
        String kept = secrets.of(id);
        String page = lead.get("/webhooks").body();
        String next = shown(lead.submit("/webhooks", "/webhooks/" + id + "/secret", ""));
        lead.submit("/webhooks", "/webhooks/" + id + "/end", "");

        // then
        assertThat(kept).isEqualTo(secret);
        assertThat(database.sql("select encode(secret, 'escape') from webhook_subscription")
                        .query(String.class)
                        .single())
                .doesNotContain("whsec_");
        assertThat(page).contains("Wall board", "spine-core", "None yet").doesNotContain("whsec_");
        assertThat(next).isNotEqualTo(secret).isEqualTo(secrets.of(id));
        assertThat(lead.get("/webhooks").body()).contains("Ended 24 Nov 2026, lead");
        assertThat(lead.submit("/webhooks", "/webhooks/" + id + "/secret", "").statusCode())
                .isEqualTo(404);
        assertThat(shown(register(lead, "name=Wall+board&url=https://93.184.215.14/hook")))
                .isNotEmpty();
    }

    @Test
    void addresses_inside_or_without_encryption_are_refused() {
        // given
        Visitor operator = Visitor.signedIn(port, "operator");

        // when, then
        for (String url : new String[] {
            "http://93.184.215.14/",
            "https://127.0.0.1/",
            "https://10.0.0.8/",
            "https://169.254.169.254/",
            "https://localhost/",
            ""
        }) {
            HttpResponse<String> refused = register(operator, "name=Inside&url=" + url);
            assertThat(refused.statusCode()).as(url).isEqualTo(400);
            assertThat(refused.body()).as(url).contains("href=\"#url\"", "value=\"Inside\"");
        }
        assertThat(register(operator, "name=&url=https://93.184.215.14/").body())
                .contains("Give the webhook a name");
        assertThat(database.sql("select count(*) from webhook_subscription")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_provider_has_one_program_of_its_own_which_gets_no_notices() {
        // given
        Visitor lead = Visitor.signedIn(port, "lead");
        String own = "name=Spine&url=https://93.184.215.14/hssi&provider=spine-operations";

        // when
        HttpResponse<String> choosing = register(lead, own + "&services=spine-core");
        HttpResponse<String> unknown = register(lead, "name=X&url=https://93.184.215.14/x&provider=nobody");
        HttpResponse<String> registered = register(lead, own);
        HttpResponse<String> second = register(lead, own.replace("/hssi", "/other"));

        // then
        assertThat(choosing.body()).contains("choose no services");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no provider nobody");
        assertThat(shown(registered)).isNotEmpty();
        assertThat(second.body()).contains("This provider has a webhook in use already");
        assertThat(webhooks.readers("spine-core")).isEmpty();
        assertThat(webhooks.of("spine-operations"))
                .hasValueSatisfying(program -> assertThat(program.address()).isEqualTo("https://93.184.215.14/hssi"));
        assertThat(lead.get("/webhooks").body()).contains("None: of the provider spine-operations");
    }

    private static HttpResponse<String> register(Visitor visitor, String fields) {
        return visitor.submit("/webhooks", "/webhooks", fields);
    }

    private static String shown(HttpResponse<String> answer) {
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }
}
