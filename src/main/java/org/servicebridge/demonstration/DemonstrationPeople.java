package org.servicebridge.demonstration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.servicebridge.access.Groups;
import org.servicebridge.access.process.AddPerson;
import org.servicebridge.access.process.SeedOnce;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One invented person for each role of the incident process, whose password is the user name. */
@Component
@EmbeddedMode
@Order(DemonstrationPeople.BEFORE_THE_FIRST_ADMINISTRATOR)
class DemonstrationPeople implements ApplicationRunner {

    static final int BEFORE_THE_FIRST_ADMINISTRATOR = 100;

    static final List<Person> ALL = List.of(
            new Person("bridge", "Bridge Analyst", Groups.SERVICE_BRIDGE),
            new Person("lead", "Bridge Lead", Groups.SERVICE_BRIDGE_LEAD),
            new Person("desk", "Desk Analyst", Groups.NATIONAL_SERVICE_DESK),
            new Person("edm", "Duty Manager", Groups.EDM),
            new Person("level3", "Level Three", Groups.LEVEL_3),
            new Person("level4", "Level Four", Groups.LEVEL_4),
            new Person("ecab", "Change Board", Groups.ECAB),
            new Person("clinical", "Clinical Safety", Groups.CLINICAL_SAFETY),
            new Person("security", "Security Lead", Groups.SECURITY_IG),
            new Person("owner", "Service Owner", Groups.SERVICE_OWNER),
            new Person("ownerlead", "Service Owner Lead", Groups.SERVICE_OWNER_LEAD),
            new Person("change", "Change Manager", Groups.CHANGE_MANAGEMENT),
            new Person("problem", "Problem Manager", Groups.PROBLEM_MANAGEMENT),
            new Person("process", "Process Owner", Groups.PROCESS_OWNER),
            new Person("operator", "System Operator", Groups.OPERATOR),
            new Person("admin", "System Administrator", Groups.CAMUNDA_ADMIN));

    /** Who takes turns on the rota besides, as EDM and at levels 3 and 4. */
    static final List<OnCall> EDMS = List.of(
            new OnCall("edm", "Duty Manager", "07700 900101"),
            new OnCall("edm2", "Nadia Nightingale", "07700 900111"),
            new OnCall("edm3", "Tomos Evening", "07700 900112"),
            new OnCall("edm4", "Priya Weekend", "07700 900113"),
            new OnCall("edm5", "Olu Holiday", "07700 900114"),
            new OnCall("edm6", "Freya Friday", "07700 900115"));

    static final List<OnCall> LEVEL_3 = List.of(
            new OnCall("level3b", "Marek Manager", "07700 900121"),
            new OnCall("level3c", "Sita Senior", "07700 900122"),
            new OnCall("level3", "Level Three", "07700 900103"));

    static final List<OnCall> LEVEL_4 = List.of(
            new OnCall("level4", "Level Four", "07700 900104"),
            new OnCall("level4b", "Dilys Director", "07700 900125"));

    /** Who is asked without a rota: the people of a role in their order, under its code. */
    static final Map<String, List<OnCall>> CONTACTS = Map.of(
            "operational-security", List.of(new OnCall("security", "Security Lead", "07700 900105")),
            "clinical-safety", List.of(new OnCall("clinical", "Clinical Safety", "07700 900106")),
            "change-board", List.of(new OnCall("ecab", "Change Board", "07700 900107")));

    /** The analyst of the accredited desk, with the group of that desk itself. */
    static final Person ACCREDITED = new Person("accredited", "Accredited Analyst", Groups.ACCREDITED_DESK);

    static final String GROUP_OF_ACCREDITED = "desk-st-example";

    private final SeedOnce seed;
    private final AddPerson addPerson;
    private final JdbcClient database;

    DemonstrationPeople(SeedOnce seed, AddPerson addPerson, JdbcClient database) {
        this.database = database;
        this.seed = seed;
        this.addPerson = addPerson;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seed.once(
                "demonstration people",
                () -> ALL.forEach(person -> addPerson.add(
                        person.id(), person.name(), person.id() + "@example.org", person.id(), person.group())));
        seed.once("accredited desk of the demonstration", this::addAccreditedDesk);
        seed.once(
                "telephone of the Bridge of the demonstration",
                () -> database.sql(
                                "update desk set telephone = '07700 900132' where code = 'service-bridge' and telephone is null")
                        .update());
    }

    /** Besides the national one a desk that verifies HSSIs and hands them over (IH-1a). */
    private void addAccreditedDesk() {
        database.sql("""
                        insert into desk (code, name, group_id, kind, telephone)
                        values ('st-example', 'St Example Service Desk', :group, 'accredited', '07700 900131')
                        on conflict do nothing
                        """).param("group", GROUP_OF_ACCREDITED).update();
        database.sql(
                        "update desk set telephone = '07700 900130' where code = 'national-service-desk' and telephone is null")
                .update();
        addPerson.add(
                ACCREDITED.id(),
                ACCREDITED.name(),
                ACCREDITED.id() + "@example.org",
                ACCREDITED.id(),
                ACCREDITED.group());
        addPerson.addTo(ACCREDITED.id(), GROUP_OF_ACCREDITED, "St Example Service Desk");
    }

    /** The names with which somebody of the demonstration signs in. */
    static Stream<String> names() {
        return Stream.concat(
                        Stream.concat(ALL.stream(), Stream.of(ACCREDITED)).map(Person::id),
                        Stream.of(EDMS, LEVEL_3, LEVEL_4).flatMap(List::stream).map(OnCall::id))
                .distinct();
    }

    record Person(String id, String name, String group) {}

    record OnCall(String id, String name, String telephone) {

        String email() {
            return id + "@example.org";
        }
    }
}
