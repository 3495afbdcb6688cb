package org.servicebridge.demonstration;

import java.nio.file.Path;
import org.servicebridge.engine.EditedModels;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what is saved in the models' folders of the working directory, without a restart. */
@Component
@EmbeddedMode
class ReloadModels {

    private static final Path SOURCES = Path.of("");

    private final EditedModels edited;

    ReloadModels(EditedModels edited) {
        this.edited = edited;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        edited.look(SOURCES);
    }
}
