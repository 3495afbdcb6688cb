package org.servicebridge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings models, tables and forms into force as somebody saves them in the folders of the sources, so that the next HSSI shows
 * the change. A set that the engine refuses leaves the one before in force.
 */
@Component
public class EditedModels {

    private static final Logger LOG = LoggerFactory.getLogger(EditedModels.class);
    private static final List<String> FOLDERS = List.of("bpmn", "dmn", "forms");

    private final DeployModels deployModels;
    private final Clock clock;
    private @Nullable String seen;

    EditedModels(DeployModels deployModels, Clock clock) {
        this.deployModels = deployModels;
        this.clock = clock;
    }

    /**
     * Looks whether anything was saved since the last look; the first look only notes what is there.
     *
     * @param root where the folders stand; nothing happens where they do not
     */
    public synchronized void look(Path root) {
        if (!FOLDERS.stream().allMatch(folder -> Files.isDirectory(root.resolve(folder)))) {
            return;
        }
        ModelSet saved = read(root);
        boolean edited = seen != null && !saved.digest().equals(seen);
        seen = saved.digest();
        if (edited) {
            bring(saved);
        }
    }

    private void bring(ModelSet saved) {
        try {
            deployModels.bring(saved, clock.instant());
        } catch (RuntimeException refused) {
            LOG.warn("the models as saved are not taken up: {}", refused.getMessage());
        }
    }

    private static ModelSet read(Path root) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> saved = Files.list(root.resolve(folder))) {
                for (Path file : saved.filter(EditedModels::isModel).toList()) {
                    files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return ModelSet.of(files);
    }

    /** Editors leave files of their own beside. */
    private static boolean isModel(Path file) {
        return file.toString().matches(".*[^/\\\\]\\.(bpmn|dmn|form)");
    }
}
