package org.servicebridge.demonstration;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.access.process.AddPerson;
import org.servicebridge.access.process.SeedOnce;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
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
            new Person("change", "Change Manager", Groups.CHANGE_MANAGEMENT),
            new Person("problem", "Problem Manager", Groups.PROBLEM_MANAGEMENT),
            new Person("process", "Process Owner", Groups.PROCESS_OWNER),
            new Person("operator", "System Operator", Groups.OPERATOR),
            new Person("admin", "System Administrator", Groups.CAMUNDA_ADMIN));

    private final SeedOnce seed;
    private final AddPerson addPerson;

    DemonstrationPeople(SeedOnce seed, AddPerson addPerson) {
        this.seed = seed;
        this.addPerson = addPerson;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seed.once(
                "demonstration people",
                () -> ALL.forEach(person -> addPerson.add(
                        person.id(), person.name(), person.id() + "@example.org", person.id(), person.group())));
    }

    record Person(String id, String name, String group) {}
}
