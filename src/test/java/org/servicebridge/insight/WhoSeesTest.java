package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who sees which incident at the doors that people and programs use, group by kind; the owner is the Service Bridge. */
@EngineTest
class WhoSeesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Visibility visibility;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest(name = "{1}: open {2}, clinical {3}, security {4}, harmed {5}, not communicated {6}")
    @CsvSource({
        "bridge,   service-bridge,        true, true, true, true, true",
        "lead,     service-bridge-lead,   true, true, true, true, true",
        "desk,     national-service-desk, true, false, false, false, false",
        "edm,      edm,                   true, true, true, true, true",
        "level3,   level-3,               true, true, true, true, true",
        "level4,   level-4,               true, true, true, true, true",
        "ecab,     ecab,                  true, false, false, false, false",
        "clinical, clinical-safety,       true, true, false, true, false",
        "security, security-ig,           true, false, true, false, false",
        "owner,    service-owner,         true, false, false, false, false",
        "ownerlead, service-owner-lead,   true, false, false, false, false",
        "change,   change-management,     true, false, false, false, false",
        "problem,  problem-management,    true, false, false, false, false",
    })
    void every_door_says_the_same(
            String name,
            String group,
            boolean open,
            boolean clinical,
            boolean security,
            boolean harmed,
            boolean notCommunicated)
            throws Exception {
        Map<AnIncident, Boolean> seen = Map.of(
                anIncident(), open,
                anIncident().flagged(new Flags(true, false, false)), clinical,
                anIncident().flagged(new Flags(true, false, false, true, false)), clinical,
                anIncident().flagged(new Flags(false, false, true)), security,
                anIncident().flagged(new Flags(false, false, true, false, true)), security,
                anIncident().flagged(new Flags(true, true, false)), harmed,
                anIncident().ofServiceNotCommunicated(), notCommunicated);
        Pages person = Pages.of(context, name, group);

        for (Map.Entry<AnIncident, Boolean> kind : seen.entrySet()) {
            Incident incident = kind.getKey().managedIn(incidents, clock);
            int status = kind.getValue() ? 200 : 404;

            for (String door : doors(incident.reference())) {
                assertThat(answer(person, door)).as(door).isEqualTo(status);
            }
            assertThat(listed(person, "/api/v1/incidents", incident)).isEqualTo(kind.getValue());
            assertThat(listed(person, "/", incident)).isEqualTo(kind.getValue());
            assertThat(visibility.isSeenBy(group, incident)).isEqualTo(kind.getValue());
        }
    }

    private static List<String> doors(String reference) {
        return List.of(
                "/incidents/" + reference,
                "/incidents/" + reference + "/state",
                "/api/v1/incidents/" + reference,
                "/api/v1/incidents/" + reference + "/timeline",
                "/api/v1/incidents/" + reference + "/deadlines",
                "/api/v1/incidents/" + reference + "/notices");
    }

    private static int answer(Pages person, String door) throws Exception {
        boolean page = door.matches("/incidents/[^/]+");
        return (page ? person.open(door) : person.read(door))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static boolean listed(Pages person, String list, Incident incident) throws Exception {
        String content = (list.equals("/") ? person.open(list) : person.read(list))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return content.contains(incident.reference());
    }
}
