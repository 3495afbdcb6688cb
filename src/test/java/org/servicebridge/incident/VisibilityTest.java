package org.servicebridge.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see which incident, group by kind; the owner is the Service Bridge. */
@EngineTest
class VisibilityTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Clock clock;

    @ParameterizedTest(name = "{0}: open {1}, clinical {2}, security {3}, harmed {4}, not communicated {5}")
    @CsvSource({
        "service-bridge,        true, true, true, true, true",
        "service-bridge-lead,   true, true, true, true, true",
        "national-service-desk, true, false, false, false, false",
        "edm,                   true, true, true, true, true",
        "level-3,               true, true, true, true, true",
        "level-4,               true, true, true, true, true",
        "ecab,                  true, false, false, false, false",
        "clinical-safety,       true, true, false, true, false",
        "security-ig,           true, false, true, false, false",
        "service-owner,         true, false, false, false, false",
        "service-owner-lead,    true, false, false, false, false",
        "change-management,     true, false, false, false, false",
        "problem-management,    true, false, false, false, false",
        "process-owner,         false, false, false, false, false",
        "operator,              false, false, false, false, false",
    })
    void a_group_sees_what_it_may(
            String group, boolean open, boolean clinical, boolean security, boolean harmed, boolean notCommunicated) {
        Actor person = Actor.person("somebody", Set.of(group));

        assertThat(sees(person, anIncident())).isEqualTo(open);
        assertThat(sees(person, anIncident().flagged(new Flags(true, false, false))))
                .isEqualTo(clinical);
        assertThat(sees(person, anIncident().flagged(new Flags(false, false, true))))
                .isEqualTo(security);
        assertThat(sees(person, anIncident().flagged(new Flags(true, true, false))))
                .isEqualTo(harmed);
        assertThat(sees(person, anIncident().ofServiceNotCommunicated())).isEqualTo(notCommunicated);
    }

    @ParameterizedTest(name = "key of {0}: {1}")
    @CsvSource({"spine-operations, true", "care-identity, false"})
    void a_key_sees_its_own_providers_incidents_only(String provider, boolean seen) {
        Actor key = Actor.key("key", provider);

        assertThat(sees(key, anIncident())).isEqualTo(seen);
        assertThat(sees(key, anIncident().flagged(new Flags(false, false, true))))
                .isEqualTo(seen);
    }

    private boolean sees(Actor actor, AnIncident builder) {
        String reference =
                builder.ownedBy("service-bridge").managedIn(incidents, clock).reference();
        boolean listed = incidents.open(actor).stream()
                .anyMatch(incident -> incident.reference().equals(reference));
        assertThat(incidents.find(reference, actor).isPresent()).isEqualTo(listed);
        return listed;
    }
}
