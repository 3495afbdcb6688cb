package org.servicebridge.statuspage.web;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.servicebridge.statuspage.Maintenance;
import org.servicebridge.statuspage.MaintenanceUpdate;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedUpdate;
import org.servicebridge.statuspage.StatusProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes what is published as an Atom feed: an entry an update, each under its name for ever, the newest first. */
@Component
class StatusFeed {

    private static final int MOST = 100;

    private final StatusProperties properties;
    private final StatusAddress address;

    StatusFeed(StatusProperties properties, StatusAddress address) {
        this.properties = properties;
        this.address = address;
    }

    String of(Publication publication, Instant now) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(address.tag(""));
        feed.setTitle(properties.name());
        feed.setUpdated(Date.from(publication.changedAt(now)));
        feed.setAuthors(List.of(author()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", address.page())));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", address.feed())));
        feed.setEntries(entries(publication, now));
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException impossible) {
            throw new IllegalStateException("The feed cannot be written", impossible);
        }
    }

    private List<Entry> entries(Publication publication, Instant now) {
        Stream<Entry> incidents = publication.incidents().stream()
                .flatMap(incident -> incident.updates().stream())
                .map(this::entry);
        Stream<Entry> maintenance = publication.maintenance().stream()
                .flatMap(plan -> plan.updates(now).stream().map(update -> entry(plan, update)));
        return Stream.concat(incidents, maintenance)
                .sorted(Comparator.comparing(Entry::getUpdated).reversed())
                .limit(MOST)
                .toList();
    }

    private Entry entry(PublishedUpdate update) {
        String title = "%s: severity %d, %s (%s)"
                .formatted(update.serviceName(), update.severity(), update.heading(), update.incident());
        String name = update.incident() + "/" + update.id();
        return entry(name, title, update.body(), address.update(update.incident(), update.id()), update.publishedAt());
    }

    private Entry entry(Maintenance plan, MaintenanceUpdate update) {
        UUID id = update.id();
        String title = "Planned maintenance: %s (%s)"
                .formatted(plan.title(), update.state().words());
        return entry("maintenance/" + id, title, update.body(), address.page(), update.publishedAt());
    }

    private Entry entry(String name, String title, String body, String link, Instant at) {
        Entry entry = new Entry();
        entry.setId(address.tag(name));
        entry.setTitle(title);
        entry.setPublished(Date.from(at));
        entry.setUpdated(Date.from(at));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", link)));
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue("<p>" + HtmlUtils.htmlEscape(body, "UTF-8").replace("\n", "<br>") + "</p>");
        entry.setContents(List.of(content));
        return entry;
    }

    private Person author() {
        Person author = new Person();
        author.setName(properties.name());
        author.setUrl(address.page());
        return author;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
