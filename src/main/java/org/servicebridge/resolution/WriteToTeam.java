package org.servicebridge.resolution;

import java.time.Instant;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.supplier.ProviderLetter;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.stereotype.Component;

/** Writes to the team of the house that provides the service what it is to assess, as a provider is written to (SUP-4). */
@Component
class WriteToTeam {

    /** Below the HSSI, where the team answers by its own system. */
    private static final String PATH = "/assessment";

    private final ProviderPost post;
    private final LondonTime time;

    WriteToTeam(ProviderPost post, LondonTime time) {
        this.post = post;
        this.time = time;
    }

    void ask(Incident incident, long id, String question, Instant due) {
        write(incident, id, "Impact to be assessed by " + time.dateAndTimeOf(due), question);
    }

    void chase(Incident incident, long id, String question) {
        write(incident, id, "Impact not assessed in time", question);
    }

    /** What has not left yet does not leave: it was answered, or ended with the HSSI. */
    void takeBack(long id) {
        post.takeBack(thread(id));
    }

    private void write(Incident incident, long id, String about, String question) {
        post.send(incident, new ProviderLetter(about, question, thread(id), PATH));
    }

    private static String thread(long id) {
        return "assessment-" + id;
    }
}
