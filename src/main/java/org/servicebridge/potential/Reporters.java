package org.servicebridge.potential;

import java.util.Set;
import org.servicebridge.engine.Names;
import org.springframework.stereotype.Component;

/** Says who reports a potential HSSI, as those read it who deal with it. */
@Component
public class Reporters {

    private final Names names;

    Reporters(Names names) {
        this.names = names;
    }

    /** A caller as the desk wrote it down; otherwise the name with how the person is reached. */
    public String inWords(PotentialReport report) {
        String contact = report.contact();
        if (report.called() && contact != null) {
            return contact;
        }
        return contact == null ? name(report) : "%s, %s".formatted(name(report), contact);
    }

    /** Of whoever typed it in. */
    String name(PotentialReport report) {
        String name = names.ofPeople(Set.of(report.reporter())).getOrDefault(report.reporter(), "");
        return name.isEmpty() ? report.reporter() : name;
    }
}
