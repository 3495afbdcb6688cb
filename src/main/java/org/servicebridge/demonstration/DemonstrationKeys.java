package org.servicebridge.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.KeySecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The API keys of the demonstration: made at random on the first start and kept beside the database, so that they stay. */
@Component
@EmbeddedMode
class DemonstrationKeys {

    static final String MONITORING = "monitoring";

    /** The code of the accredited desk. */
    static final String DESK = "st-example";

    private static final String ISSUED_BY = "demonstration";
    private static final String FILE = "demonstration-keys.properties";
    private static final List<String> PROVIDERS =
            List.of("spine-operations", "care-identity", "gp-systems", "internal-hosting");

    private final ApiKeys keys;
    private final Path directory;

    DemonstrationKeys(ApiKeys keys, @Value("${service-bridge.data-directory}") Path directory) {
        this.keys = keys;
        this.directory = directory;
    }

    /** Label and secret of each key; all of them are in force unless somebody revoked them. */
    Map<String, String> ready() {
        Properties kept = kept();
        Map<String, String> ready = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>(PROVIDERS);
        labels.add(MONITORING);
        labels.add(DESK);
        for (String label : labels) {
            String secret = kept.getProperty(label);
            ready.put(label, secret == null ? KeySecret.random().value() : secret);
        }
        keep(ready);
        ready.forEach((label, secret) -> add(label, new KeySecret(secret)));
        return ready;
    }

    private void add(String label, KeySecret secret) {
        if (DESK.equals(label)) {
            keys.addOfDesk(secret, label, DESK, ISSUED_BY);
        } else {
            keys.add(secret, label, PROVIDERS.contains(label) ? label : null, ISSUED_BY);
        }
    }

    private Properties kept() {
        Properties kept = new Properties();
        Path file = directory.resolve(FILE);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The demonstration's keys in " + file + " cannot be read", unreadable);
            }
        }
        return kept;
    }

    private void keep(Map<String, String> ready) {
        Path file = directory.resolve(FILE);
        if (Files.exists(file) && kept().equals(asProperties(ready))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(file);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var writer = Files.newBufferedWriter(file)) {
                asProperties(ready).store(writer, "API keys of the demonstration");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The demonstration's keys cannot be kept in " + file, unwritable);
        }
    }

    private static Properties asProperties(Map<String, String> ready) {
        Properties properties = new Properties();
        properties.putAll(ready);
        return properties;
    }
}
