package org.servicebridge.communication.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.SecretBox;
import org.servicebridge.access.SharedSecret;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SubscriptionTokenTest {

    @Autowired
    private SubscriptionToken tokens;

    @Autowired
    private SharedSecret secret;

    @Autowired
    private UnsubscribeLinks links;

    @Test
    void a_link_leads_back_to_its_subscription_and_no_altered_one_does() {
        // given
        UUID id = UUID.randomUUID();
        String token = tokens.of(id);

        // when, then
        assertThat(tokens.read(token)).contains(id);
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int place = 0; place < bytes.length; place++) {
            byte[] altered = bytes.clone();
            altered[place] ^= 1;
            assertThat(tokens.read(Base64.getUrlEncoder().withoutPadding().encodeToString(altered)))
                    .isEmpty();
        }
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("%00../x")).isEmpty();
        assertThat(links.of(id)).hasToString("http://localhost:8080/status/unsubscribe/" + token);
    }

    @Test
    void a_closed_secret_opens_for_its_own_row_and_purpose_only() {
        // given
        SecretBox box = new SecretBox(secret);
        UUID owner = UUID.randomUUID();
        byte[] closed = box.closed("tests", owner, "whsec_invented");

        // when, then
        assertThat(box.opened("tests", owner, closed)).isEqualTo("whsec_invented");
        assertThat(closed).isNotEqualTo(box.closed("tests", owner, "whsec_invented"));
        assertThatThrownBy(() -> box.opened("tests", UUID.randomUUID(), closed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.opened("other", owner, closed)).isInstanceOf(IllegalStateException.class);
    }
}
