package org.servicebridge.communication.lists;

import java.util.ArrayList;
import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** Finds beforehand what would leave a notice without readers in the middle of a night. */
@Component
public class ListWarnings {

    private static final List<ListPurpose> NEEDED = List.of(
            ListPurpose.ALL_SERVICES,
            ListPurpose.MANAGEMENT,
            ListPurpose.PROGRAMME_DIRECTORS,
            ListPurpose.TOP_LEVEL_DIRECTORS);
    private static final List<ListPurpose> REACHED_AT_NIGHT =
            List.of(ListPurpose.MANAGEMENT, ListPurpose.PROGRAMME_DIRECTORS, ListPurpose.TOP_LEVEL_DIRECTORS);

    private final DistributionLists lists;
    private final Services services;

    ListWarnings(DistributionLists lists, Services services) {
        this.lists = lists;
        this.services = services;
    }

    /** What is missing as a whole, one sentence each. */
    public List<String> missing() {
        List<DistributionList> known =
                lists.all().stream().map(ListedList::list).toList();
        List<String> sentences = new ArrayList<>();
        NEEDED.stream()
                .filter(purpose -> known.stream().noneMatch(list -> list.purpose() == purpose))
                .forEach(purpose -> sentences.add("There is no list “%s”.".formatted(purpose.words())));
        Groups.DESKS.stream()
                .filter(desk -> known.stream().noneMatch(list -> desk.equals(list.desk())))
                .forEach(desk -> sentences.add("The desk %s has no mailbox list.".formatted(desk)));
        services.all().stream()
                .filter(Service::earlyLife)
                .filter(service -> known.stream().noneMatch(list -> isClosedListOf(list, service)))
                .forEach(service -> sentences.add(
                        "%s is in early life support and has no closed list: nobody would be told of its incidents."
                                .formatted(service.name())));
        return sentences;
    }

    /** What is wrong with one list, one sentence each. */
    public List<String> of(ListedList listed) {
        List<String> sentences = new ArrayList<>();
        ListPurpose purpose = listed.list().purpose();
        if (listed.members() == 0) {
            sentences.add("Nobody is on this list.");
        } else if (REACHED_AT_NIGHT.contains(purpose) && listed.mobile() == 0) {
            sentences.add("Nobody on this list has a mobile number: at night no text message reaches them.");
        }
        if (purpose == ListPurpose.CLOSED && !isInEarlyLife(listed.list())) {
            sentences.add("Its service is not in early life support (any more): this list is not used.");
        }
        return sentences;
    }

    private boolean isInEarlyLife(DistributionList list) {
        String service = list.service();
        return service != null
                && services.find(service).filter(Service::earlyLife).isPresent();
    }

    private static boolean isClosedListOf(DistributionList list, Service service) {
        return list.purpose() == ListPurpose.CLOSED && service.code().equals(list.service());
    }
}
