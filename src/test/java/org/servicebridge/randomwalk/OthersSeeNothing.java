package org.servicebridge.randomwalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;

/** After each step one of those who do not see everything looks, each in turn: at the list of HSSIs, at Tasklist, and on a page. */
final class OthersSeeNothing implements Law {

    private static final List<String> PAGES = List.of("/", "/figures", "/incidents/%s", "/incidents/%s/state");

    private final Incidents incidents;
    private final Desks desks;
    private final Doors doors;
    private final PartIn partIn;
    private final List<Actor> others = new ArrayList<>();
    private int turn;

    OthersSeeNothing(Incidents incidents, Desks desks, Doors doors, PartIn partIn, Cast cast) {
        this.incidents = incidents;
        this.desks = desks;
        this.doors = doors;
        this.partIn = partIn;
        Set<String> known = new TreeSet<>();
        for (Actor person : cast.all()) {
            if (!PartIn.seesAll(person) && known.add(String.valueOf(new TreeSet<>(person.groups())))) {
                others.add(person);
            }
        }
    }

    @Override
    public String sentence() {
        return "Whoever has no part in a restricted HSSI finds nothing of it: not in a list, not in Tasklist, not on a page.";
    }

    @Override
    public List<String> broken(Scene scene) {
        List<Scene.Hssi> restricted = scene.hssis().stream()
                .filter(hssi -> hssi.owner() != null && hssi.isRestricted())
                .toList();
        if (restricted.isEmpty()) {
            return List.of();
        }
        turn++;
        Actor person = others.get(turn % others.size());
        Set<String> hidden = restricted.stream()
                .filter(hssi -> !partIn.has(person, hssi, scene))
                .map(Scene.Hssi::reference)
                .collect(Collectors.toCollection(TreeSet::new));
        return hidden.isEmpty() ? List.of() : seen(person, hidden, scene);
    }

    /** Whoever keeps the engine running finds all tasks, to mend what failed. */
    private static boolean isOfStaff(Actor person) {
        return Groups.INCIDENT_STAFF.stream().anyMatch(person::isIn);
    }

    private List<String> seen(Actor person, Set<String> hidden, Scene scene) {
        List<String> seen = new ArrayList<>();
        incidents.open(person).stream()
                .map(Incident::reference)
                .filter(hidden::contains)
                .forEach(reference -> seen.add("%s lists %s".formatted(person.id(), reference)));
        Set<String> tasks = isOfStaff(person) ? desks.tasks(person) : Set.of();
        scene.tasks().stream()
                .filter(task -> hidden.contains(task.reference()) && tasks.contains(task.id()))
                .forEach(task -> seen.add("%s sees %s in Tasklist".formatted(person.id(), task)));
        String about = hidden.stream().skip(turn % hidden.size()).findFirst().orElseThrow();
        String path = PAGES.get(turn / others.size() % PAGES.size()).formatted(about);
        String page = doors.read(person, path);
        hidden.stream()
                .filter(page::contains)
                .forEach(reference -> seen.add("%s reads of %s on %s".formatted(person.id(), reference, path)));
        return seen;
    }
}
