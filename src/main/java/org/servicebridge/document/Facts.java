package org.servicebridge.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a document's table; what is not known is left out. */
public final class Facts {

    private final List<Fact> found = new ArrayList<>();

    public Facts add(String label, @Nullable String value) {
        if (value != null) {
            found.add(new Fact(label, value));
        }
        return this;
    }

    public List<Fact> found() {
        return List.copyOf(found);
    }
}
