package org.servicebridge.randomwalk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;

/** Somebody who knows the process and wants an HSSI closed: answers what is open as it is usually answered, first what leads on. */
final class PlainPlayer {

    private static final List<String> ON_THE_WAY = List.of(
            "decideReopening",
            "closeHssi",
            "confirmWithReporter",
            "handOver",
            "recordResolution",
            "checkResolution",
            "releaseNotice",
            "driveResolution",
            "logIncident",
            "setSeverity",
            "tellProvider",
            "confirmHssi",
            "decideDispute",
            "decideRetrospective",
            "assessRisks",
            "draftNotice",
            "reachReaders",
            "followArrangement");

    /** A resolution is refused as long as nobody has decided on a change; the sentence says that it can be withdrawn. */
    private static final Pattern UNDECIDED = Pattern.compile("(CR-\\d+) has no decision yet");

    private final Desks desks;
    private final Cast cast;
    private final PageMoves pages;
    private final ClockMoves time;
    private final Usual usual = new Usual();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Integer> done = new HashMap<>();
    private @Nullable String tried;
    private @Nullable String undecided;

    PlainPlayer(Desks desks, Cast cast, PageMoves pages, ClockMoves time) {
        this.desks = desks;
        this.cast = cast;
        this.pages = pages;
        this.time = time;
    }

    Move next(Scene scene, String reference) {
        if (undecided != null) {
            Move move = pages.withdrawChange(ofOwner(scene, reference), reference, undecided);
            undecided = null;
            return move;
        }
        List<Scene.OpenTask> left = scene.tasksOf(reference).stream()
                .filter(task -> !refused.contains(task.id()))
                .sorted(Comparator.comparingInt((Scene.OpenTask task) -> rank(task))
                        .thenComparing(task -> done.getOrDefault(task.key(), 0)))
                .toList();
        if (!left.isEmpty()) {
            Scene.OpenTask task = left.get(0);
            tried = task.id();
            done.merge(task.key(), 1, Integer::sum);
            return desks.answering(cast.of(task).get(0), task, usual, scene);
        }
        tried = null;
        refused.clear();
        return time.nextTimer(scene);
    }

    /** What was refused is tried again once something else was done; where the sentence says what to do, that is done. */
    void told(Outcome outcome) {
        if (outcome.isDone()) {
            refused.clear();
            return;
        }
        Matcher change = UNDECIDED.matcher(outcome.said());
        if (change.lookingAt()) {
            undecided = change.group(1);
        } else if (tried != null) {
            refused.add(tried);
        }
    }

    /** Somebody who sees it, whatever is restricted. */
    private Actor ofOwner(Scene scene, String reference) {
        return scene.hssis().stream()
                .filter(hssi -> hssi.reference().equals(reference) && hssi.owner() != null)
                .map(hssi -> cast.in(String.valueOf(hssi.owner())).get(0))
                .findAny()
                .orElseGet(() -> cast.of("lead"));
    }

    private static int rank(Scene.OpenTask task) {
        int place = ON_THE_WAY.indexOf(task.key().replace("userTask_", ""));
        return place < 0 ? ON_THE_WAY.size() : place;
    }
}
