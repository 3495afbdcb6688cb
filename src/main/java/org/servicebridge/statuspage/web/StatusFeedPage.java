package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Serves the Atom feed. */
@RestController
class StatusFeedPage {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final PublishedSnapshot snapshot;
    private final StatusFeed feed;
    private final Freshness freshness;

    StatusFeedPage(PublishedSnapshot snapshot, StatusFeed feed, Freshness freshness) {
        this.snapshot = snapshot;
        this.feed = feed;
        this.freshness = freshness;
    }

    @GetMapping("/status/history.atom")
    @CrossOrigin(
            origins = "*",
            methods = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<String> read(HttpServletResponse response) {
        Publication publication = snapshot.current();
        freshness.mark(response, publication);
        return ResponseEntity.ok().contentType(ATOM).body(feed.of(publication, freshness.now()));
    }
}
