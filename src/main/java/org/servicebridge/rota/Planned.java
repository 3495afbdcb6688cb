package org.servicebridge.rota;

/** How many shifts planning added, changed and removed. */
public record Planned(int added, int changed, int removed) {

    Planned plus(Planned other) {
        return new Planned(added + other.added, changed + other.changed, removed + other.removed);
    }

    public boolean isChange() {
        return added + changed + removed > 0;
    }

    public String inWords() {
        return "%d shifts added, %d changed, %d removed".formatted(added, changed, removed);
    }
}
