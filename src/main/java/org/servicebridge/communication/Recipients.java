package org.servicebridge.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.servicebridge.communication.lists.DistributionList;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListReaders;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Who is told about an incident, by each channel. */
@Component
public class Recipients {

    private static final String TOTAL = "All together";

    private final DistributionLists lists;
    private final ListReaders readers;
    private final ReaderChoice choice;

    Recipients(DistributionLists lists, ListReaders readers, ReaderChoice choice) {
        this.lists = lists;
        this.readers = readers;
        this.choice = choice;
    }

    /** Everybody whom the notice is for; nobody twice by one channel. */
    public List<Recipient> of(Incident incident, NoticeKind kind, Audience audience) {
        List<Recipient> everybody = new ArrayList<>();
        for (DistributionList list : choice.lists(incident, audience)) {
            everybody.addAll(readers.of(list, kind));
        }
        return once(everybody);
    }

    /** The same in numbers, list by list, for whoever is about to send. */
    public ReaderSummary summary(Incident incident, NoticeKind kind, Audience audience) {
        List<ReaderCount> parts = new ArrayList<>();
        for (DistributionList list : choice.lists(incident, audience)) {
            parts.add(count(list.name(), readers.of(list, kind)));
        }
        return new ReaderSummary(parts, count(TOTAL, of(incident, kind, audience)));
    }

    /** All lists, for a form where somebody chooses who may be told. */
    public List<ListOption> options() {
        return lists.all().stream()
                .map(list -> new ListOption(
                        "%s (%s, %d members)"
                                .formatted(
                                        list.list().name(),
                                        list.list().purpose().words(),
                                        list.members()),
                        list.list().code()))
                .toList();
    }

    /** The first of those with the same address stays, so lists come before subscriptions. */
    private static List<Recipient> once(List<Recipient> everybody) {
        Map<String, Recipient> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        everybody.forEach(reader -> byAddress.putIfAbsent(reader.channel() + " " + reader.address(), reader));
        return List.copyOf(byAddress.values());
    }

    private static ReaderCount count(String name, List<Recipient> some) {
        return new ReaderCount(
                name,
                by(Channel.EMAIL, some.stream()),
                by(Channel.SMS, some.stream()),
                by(Channel.WEBHOOK, some.stream()));
    }

    private static long by(Channel channel, Stream<Recipient> some) {
        return some.filter(reader -> reader.channel() == channel).count();
    }
}
