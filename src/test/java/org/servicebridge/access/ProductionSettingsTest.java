package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.ServiceBridge;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

    @Test
    void a_start_without_settings_names_each_of_them_at_once() {
        // given
        var application = new SpringApplicationBuilder(ServiceBridge.class).profiles("production");

        // when, then
        assertThatThrownBy(application::run)
                .isInstanceOf(IncompleteSettings.class)
                .hasMessageContainingAll(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "service-bridge.admin.user",
                        "service-bridge.admin.password",
                        "service-bridge.public-address",
                        "spring.mail.host",
                        "service-bridge.mail.from",
                        "service-bridge.change.management-address",
                        "service-bridge.secret-key");
    }

    @Test
    void a_database_of_ones_own_needs_the_profile_production() {
        // given
        var application = new SpringApplicationBuilder(ServiceBridge.class)
                .properties("spring.datasource.url=jdbc:postgresql://database/bridge");

        // when, then
        assertThatThrownBy(application::run)
                .isInstanceOf(IncompleteSettings.class)
                .hasMessageContaining("start with the profile production");
    }

    @Test
    void complete_settings_are_let_through() {
        assertThat(new ProductionSettings(complete()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:mem:x",
        "spring.datasource.password, postgres",
        "service-bridge.notify.base-url, http://example.org",
        "service-bridge.admin.password, admin",
        "service-bridge.admin.password, Short-1a",
        "service-bridge.admin.password, alllowercase-123",
        "service-bridge.admin.password, Keeper-2026-abc",
        "service-bridge.public-address, http://bridge.example.net",
        "service-bridge.public-address, https://localhost",
        "service-bridge.mail.from, bridge@example.org",
        "service-bridge.change.management-address, changes@example.org",
        "service-bridge.change.management-address, nobody",
        "service-bridge.change.management-address, edm2@example",
        "service-bridge.change.management-address, two@nhs.example.net one@nhs.example.net",
        "service-bridge.mail.from, edm2@example",
        "service-bridge.mail.from, @nhs.example.net",
        "service-bridge.mail.from, Service Bridge <edm2@example>",
        "service-bridge.mail.from, Service Bridge <bridge@nhs.example.net",
        "service-bridge.trusted-proxies, proxy.example.net",
        "spring.mail.host, ''",
        "service-bridge.secret-key, too-short",
        "service-bridge.secret-key, 'an-invented-secret-of-more-than-32-characters,'",
    })
    void a_default_or_weak_value_is_named(String setting, String value) {
        // given
        MockEnvironment environment = complete();
        environment.setProperty(setting, value);

        // when
        List<String> problems = new ProductionSettings(environment).problems();

        // then
        assertThat(problems).singleElement().asString().startsWith(setting);
    }

    @Test
    void the_sender_may_have_a_name() {
        // given
        MockEnvironment environment = complete();
        environment.setProperty("service-bridge.mail.from", "Service Bridge <bridge@nhs.example.net>");

        // when, then
        assertThat(new ProductionSettings(environment).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "api-key, a-key-without-a-template, sms-template-id",
        "sms-template-id, a-template-without-a-key, api-key",
        "email-template-id, a-template-without-a-key, api-key",
        "callback-token, a-token-that-is-long-enough, api-key",
    })
    void a_provider_of_text_messages_that_is_half_configured_is_named(String set, String value, String missing) {
        // given
        MockEnvironment environment = complete();
        environment.setProperty("service-bridge.notify." + set, value);

        // when
        List<String> problems = new ProductionSettings(environment).problems();

        // then
        assertThat(problems).singleElement().asString().startsWith("service-bridge.notify." + missing);
    }

    @Test
    void a_token_that_can_be_guessed_is_named() {
        // given
        MockEnvironment environment = complete();
        environment.setProperty("service-bridge.notify.api-key", "a-key");
        environment.setProperty("service-bridge.notify.sms-template-id", "a-template");
        environment.setProperty("service-bridge.notify.callback-token", "short");

        // when
        List<String> problems = new ProductionSettings(environment).problems();

        // then
        assertThat(problems).singleElement().asString().startsWith("service-bridge.notify.callback-token");
    }

    @Test
    void the_problems_are_printed_as_a_list_without_a_stack() {
        // given
        var incomplete = new IncompleteSettings(List.of("One must be set.", "Another must be set."));

        // when
        var analysis = new IncompleteSettingsAnalyzer().analyze(incomplete, incomplete);

        // then
        assertThat(analysis.getDescription()).contains("  - One must be set.\n  - Another must be set.");
    }

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://database/bridge")
                .withProperty("spring.datasource.username", "bridge")
                .withProperty("spring.datasource.password", "a-long-random-one")
                .withProperty("service-bridge.admin.user", "keeper")
                .withProperty("service-bridge.admin.password", "Long-enough-4-all")
                .withProperty("service-bridge.public-address", "https://bridge.example.net")
                .withProperty("service-bridge.mail.from", "bridge@mail.example.net")
                .withProperty("service-bridge.change.management-address", "changes@mail.example.net")
                .withProperty("service-bridge.secret-key", "an-invented-secret-of-more-than-32-characters")
                .withProperty("spring.mail.host", "mail.example.net");
    }
}
