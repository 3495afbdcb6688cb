package org.servicebridge.randomwalk;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody reads what is shown to many: of what is restricted, whoever has no part in it finds nothing, on no page. */
final class ReadingMoves implements Moves {

    private static final Set<String> SEE_ALL =
            Set.of(Groups.SERVICE_BRIDGE_LEAD, Groups.EDM, Groups.LEVEL_3, Groups.LEVEL_4);

    private final Doors doors;
    private final Cast cast;
    private final JdbcClient database;

    ReadingMoves(Doors doors, Cast cast, JdbcClient database) {
        this.database = database;
        this.doors = doors;
        this.cast = cast;
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        if (scene.hssis().isEmpty()) {
            return Optional.empty();
        }
        Actor person = dice.of(cast.all());
        Scene.Hssi hssi = dice.of(scene.hssis());
        String path = dice.oneOf(
                "/",
                "/figures",
                "/report",
                "/incidents/" + hssi.reference(),
                "/incidents/" + hssi.reference() + "/state");
        return Optional.of(new Move("%s reads %s".formatted(person.id(), path), () -> read(person, path, scene)));
    }

    private Outcome read(Actor person, String path, Scene scene) {
        Outcome opened = doors.open(person, path);
        if (!opened.isDone()) {
            return opened;
        }
        String page = doors.read(person, path);
        return scene.hssis().stream()
                .filter(hssi -> hssi.isRestricted() && page.contains(hssi.reference()) && !hasPart(person, hssi, scene))
                .findAny()
                .map(hssi -> new Outcome(
                        Outcome.Kind.FAULT, "%s is restricted, and stands there".formatted(hssi.reference())))
                .orElse(Outcome.DONE);
    }

    /** Whoever is asked something knows what it is asked about, and whoever was called in by name sees it. */
    private boolean hasPart(Actor person, Scene.Hssi hssi, Scene scene) {
        return SEE_ALL.stream().anyMatch(person::isIn)
                || isOf(person, hssi.owner())
                || isOf(person, hssi.handoverTo())
                || isOf(person, hssi.offeredTo())
                || isOf(person, hssi.reportingDesk())
                || person.isIn(Groups.CLINICAL_SAFETY) && (hssi.clinicalRisk() || hssi.patientHarmed())
                || person.isIn(Groups.SECURITY_IG) && hssi.securityRisk()
                || scene.tasksOf(hssi.reference()).stream()
                        .anyMatch(task -> cast.of(task).contains(person))
                || isCalledIn(person, hssi);
    }

    private static boolean isOf(Actor person, @Nullable String group) {
        return group != null && person.isIn(group);
    }

    private boolean isCalledIn(Actor person, Scene.Hssi hssi) {
        return database.sql(
                        "select exists (select from incident_viewer where incident = :incident and person = :person)")
                .param("incident", hssi.reference())
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }
}
