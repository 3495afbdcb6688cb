package org.servicebridge.access.process;

import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.access.OneNodeAtATime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts groups, rights and Tasklist filters in on the first start, and sees on every start to the desks' groups and an administrator. */
@Component
@Order(SeedAccess.ORDER)
class SeedAccess implements ApplicationRunner {

    static final int ORDER = 200;

    private final OneNodeAtATime oneNodeAtATime;
    private final SeedOnce seed;
    private final GroupsOfTheProcess groups;
    private final Rights rights;
    private final StartRights startRights;
    private final TasklistFilters filters;
    private final FirstAdministrator administrator;
    private final Desks desks;

    SeedAccess(
            OneNodeAtATime oneNodeAtATime,
            SeedOnce seed,
            GroupsOfTheProcess groups,
            Rights rights,
            StartRights startRights,
            TasklistFilters filters,
            FirstAdministrator administrator,
            Desks desks) {
        this.oneNodeAtATime = oneNodeAtATime;
        this.seed = seed;
        this.groups = groups;
        this.rights = rights;
        this.startRights = startRights;
        this.filters = filters;
        this.administrator = administrator;
        this.desks = desks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        oneNodeAtATime.run(this::setUp);
    }

    private void setUp() {
        seed.once("groups", groups::create);
        seed.once("rights", rights::grant);
        seed.once("rights of service owner leads", () -> addLater(Groups.SERVICE_OWNER_LEAD));
        seed.once("rights of accredited desks", () -> addLater(Groups.ACCREDITED_DESK));
        desks.all().forEach(desk -> groups.create(desk.group(), desk.name()));
        startRights.grant();
        seed.once("filters", filters::create);
        seed.once("filters of held and suspended tasks", filters::createHeldAndSuspended);
        seed.once("severity in filters by card", filters::askTheCardForSeverity);
        administrator.ensure();
    }

    /** A database of an earlier version has its groups, but not these. */
    private void addLater(String group) {
        groups.create(group);
        if (rights.grantWhereNoneIs(group)) {
            filters.showTo(group);
        }
    }
}
