package org.servicebridge.communication.lists;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.supplier.Services;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new distribution list, still without members. */
@Component
public class MakeList {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 100;
    /** Stand in addresses of pages. */
    private static final List<String> RESERVED = List.of("new", "people");

    private final DistributionLists lists;
    private final ListHistory history;
    private final Services services;
    private final Clock clock;

    MakeList(DistributionLists lists, ListHistory history, Services services, Clock clock) {
        this.lists = lists;
        this.history = history;
        this.services = services;
        this.clock = clock;
    }

    /**
     * @param service its code, for a list of a service; otherwise ignored
     * @param desk its code, for a desk's mailbox; otherwise ignored
     * @throws Refusal naming the field at fault
     */
    @Transactional
    public void make(String code, String name, String purpose, String service, String desk, Actor actor) {
        ListPurpose found = Codes.find(ListPurpose.class, purpose)
                .orElseThrow(() -> Refusal.invalid("purpose", "Say what the list is for."));
        String kept = name.strip();
        if (kept.isEmpty() || CleanText.length(kept) > LONGEST_NAME) {
            throw Refusal.invalid("name", "Give the list a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE || RESERVED.contains(code)) {
            throw Refusal.invalid("code", "A code has small letters, digits and single hyphens between them.");
        }
        DistributionList list =
                new DistributionList(code, kept, found, serviceOf(found, service), deskOf(found, desk), 0);
        if (!lists.add(list, clock.instant(), actor.id())) {
            throw Refusal.invalid("code", "There is a list with this code already.");
        }
        history.add(code, clock.instant(), actor, List.of("Made the list."));
    }

    private @Nullable String serviceOf(ListPurpose purpose, String service) {
        if (!purpose.needsService()) {
            return null;
        }
        if (services.find(service).isEmpty()) {
            throw Refusal.invalid("service", "Choose the service that the list is for.");
        }
        return service;
    }

    private static @Nullable String deskOf(ListPurpose purpose, String desk) {
        if (!purpose.needsDesk()) {
            return null;
        }
        if (!Groups.DESKS.contains(desk)) {
            throw Refusal.invalid("desk", "Choose the desk that the mailbox belongs to.");
        }
        return desk;
    }
}
