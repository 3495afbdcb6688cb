package org.servicebridge.escalation;

import java.util.List;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages whoever is on call about what is no HSSI yet, with a link to their task: it has no timeline that could say so. */
@Component
public class PageAboutNoHssi {

    private static final Logger LOG = LoggerFactory.getLogger(PageAboutNoHssi.class);

    private final WhoIsPaged whoIsPaged;
    private final QueueParcel queueParcel;
    private final String publicAddress;

    PageAboutNoHssi(
            WhoIsPaged whoIsPaged,
            QueueParcel queueParcel,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.whoIsPaged = whoIsPaged;
        this.queueParcel = queueParcel;
        this.publicAddress = publicAddress;
    }

    /**
     * @param words what waits, naming nothing that could be restricted: an SMS is read by whoever holds the telephone
     * @param task the engine's id of the task
     */
    @Transactional
    public void page(String reference, String group, String words, String task) {
        List<Pager> people = whoIsPaged.reachable(group);
        if (people.isEmpty()) {
            LOG.warn("{}: nobody of {} can be paged", reference, group);
        }
        String link = publicAddress + "/tasks/" + task;
        String html = SendPage.html(words, link);
        people.forEach(person -> queueParcel.queue(Parcel.urgentLetter(
                "page-about-no-hssi", person.recipients(), reference + " waits", words + " " + link, html)));
    }
}
