package org.servicebridge.communication.lists;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does to a list what its preview showed: all of it, or nothing where the list has changed since. */
@Component
public class ApplyImport {

    private final DistributionLists lists;
    private final ListMembers members;
    private final ListImports imports;
    private final WriteList writeList;

    ApplyImport(DistributionLists lists, ListMembers members, ListImports imports, WriteList writeList) {
        this.lists = lists;
        this.members = members;
        this.imports = imports;
        this.writeList = writeList;
    }

    /** @throws Refusal where the file was applied or forgotten, or the list is not as it was shown */
    @Transactional
    public MemberChanges apply(String code, UUID id, Actor actor) {
        DistributionList list = lists.lock(code);
        LoadedFile file = imports.find(code, id, actor.id())
                .orElseThrow(() -> Refusal.wrongState("This file was applied already or is gone: load it again."));
        if (file.listVersion() != list.version()) {
            throw Refusal.wrongState("Somebody else has changed the list meanwhile: load the file again.");
        }
        MemberChanges changes = PlanImport.of(members.all(code), ListFile.read(file.content()), file.whole())
                .changes();
        writeList.write(code, changes, actor);
        imports.delete(id);
        return changes;
    }
}
