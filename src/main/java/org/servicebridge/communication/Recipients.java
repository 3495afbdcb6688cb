package org.servicebridge.communication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.lists.DistributionList;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListReaders;
import org.servicebridge.communication.subscription.Subscriptions;
import org.servicebridge.communication.subscription.Webhooks;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Recipient;
import org.springframework.stereotype.Component;

/** Who is told about an incident, by each channel. */
@Component
public class Recipients {

    private static final String TOTAL = "All together";

    private final DistributionLists lists;
    private final ListReaders readers;
    private final ReaderChoice choice;
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final EarlierReaders earlierReaders;

    Recipients(
            DistributionLists lists,
            ListReaders readers,
            ReaderChoice choice,
            Subscriptions subscriptions,
            Webhooks webhooks,
            EarlierReaders earlierReaders) {
        this.lists = lists;
        this.readers = readers;
        this.choice = choice;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.earlierReaders = earlierReaders;
    }

    /**
     * Everybody whom the notice is for; nobody twice by one channel.
     *
     * @param corrects the notice that it puts right, whose readers are told as well; null where it corrects none
     */
    public List<Recipient> of(Incident incident, NoticeKind kind, Audience audience, @Nullable UUID corrects) {
        return once(parts(incident, kind, audience, corrects).values());
    }

    /** The same in numbers, list by list, for whoever is about to send. */
    public ReaderSummary summary(Incident incident, NoticeKind kind, Audience audience, @Nullable UUID corrects) {
        Map<String, List<Recipient>> parts = parts(incident, kind, audience, corrects);
        return new ReaderSummary(
                parts.entrySet().stream()
                        .map(part -> count(part.getKey(), part.getValue()))
                        .toList(),
                count(TOTAL, once(parts.values())));
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

    /** Lists by name, then those who subscribed and those who were told something wrong, where everybody is meant. */
    private Map<String, List<Recipient>> parts(
            Incident incident, NoticeKind kind, Audience audience, @Nullable UUID corrects) {
        Map<String, List<Recipient>> parts = new LinkedHashMap<>();
        for (DistributionList list : choice.lists(incident, audience)) {
            parts.computeIfAbsent(list.name(), name -> new ArrayList<>()).addAll(readers.of(list, kind));
        }
        if (choice.includesSubscribers(incident, audience)) {
            String service = incident.dataSet().service();
            parts.put("Subscribers", subscriptions.readers(service, kind));
            parts.put("Webhooks", webhooks.readers(service));
            if (corrects != null) {
                parts.put("Readers of what it corrects", earlierReaders.of(corrects));
            }
        }
        return parts;
    }

    /** The first of those with the same address stays, so lists come before subscriptions. */
    private static List<Recipient> once(Collection<List<Recipient>> parts) {
        Map<String, Recipient> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parts.forEach(part ->
                part.forEach(reader -> byAddress.putIfAbsent(reader.channel() + " " + reader.address(), reader)));
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
