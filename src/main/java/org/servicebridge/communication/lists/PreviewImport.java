package org.servicebridge.communication.lists;

import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what loading a file would do to a list, and keeps the file for whoever then says yes. */
@Component
public class PreviewImport {

    private final DistributionLists lists;
    private final ListMembers members;
    private final ListImports imports;
    private final Clock clock;

    PreviewImport(DistributionLists lists, ListMembers members, ListImports imports, Clock clock) {
        this.lists = lists;
        this.members = members;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * @param whole whether who is not in the file is to be removed
     * @throws Refusal where the file as a whole cannot be read
     */
    @Transactional
    public Preview preview(String code, String content, boolean whole, Actor actor) {
        DistributionList list = lists.lock(code);
        ImportPlan plan = PlanImport.of(members.all(code), ListFile.read(content), whole);
        LoadedFile file = new LoadedFile(UUID.randomUUID(), code, list.version(), whole, content);
        if (plan.isApplicable()) {
            imports.add(file, clock.instant(), actor.id());
        }
        return new Preview(file.id(), plan);
    }

    /** A plan and the id of the file that it was made from. */
    public record Preview(UUID file, ImportPlan plan) {}
}
