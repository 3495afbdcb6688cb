package org.servicebridge.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ServicesTest {

    @Autowired
    Services services;

    @Autowired
    Providers providers;

    @Test
    void a_service_knows_its_provider_and_fix_time() {
        Service core = services.get("spine-core");

        assertThat(core.name()).isEqualTo("Spine Core");
        assertThat(core.provider().code()).isEqualTo("spine-operations");
        assertThat(core.internal()).isFalse();
        assertThat(core.fixTimeMinutes()).isEqualTo(240);
        assertThat(core.kinds()).containsExactly("national-operational");
    }

    @Test
    void inv3_a_service_is_internal_where_its_provider_is() {
        assertThat(services.get("internal-hosting").internal()).isTrue();
        assertThat(services.get("gp-records").internal()).isFalse();
    }

    @Test
    void inv9_a_service_that_is_not_managed_nationally_is_out_of_scope() {
        Service local = services.get("riverside-pathology");

        assertThatThrownBy(local::requireInScope)
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Riverside Pathology is not managed nationally: Riverside Pathology IT handles its incidents itself.");
        assertThat(services.options()).extracting(Option::value).doesNotContain("riverside-pathology");
        assertThat(services.get("acute-records").requireInScope()).isEqualTo(services.get("acute-records"));
    }

    @Test
    void an_unknown_service_or_provider_is_refused_by_its_field() {
        assertThatThrownBy(() -> services.get("no-such"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("service"));
        assertThatThrownBy(() -> providers.get("no-such"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("provider"));
    }

    @Test
    void options_are_names_to_choose_from_in_order() {
        assertThat(services.options()).contains(new Option("Spine Core", "spine-core"));
        assertThat(services.options()).extracting(Option::label).isSorted();
        assertThat(providers.options()).extracting(Option::label).isSorted();
    }
}
