package org.servicebridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret that all nodes share and the database does not hold, from which each purpose derives a key of its own. Several,
 * separated by commas, while one replaces another: the first makes what is new, all of them read what there is.
 */
@Component
public class SharedSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String FILE = "secret-key";

    private final List<String> secrets;

    SharedSecret(
            @Value("${service-bridge.secret-key:}") String configured,
            @Value("${service-bridge.data-directory}") Path directory) {
        this.secrets = configured.isBlank()
                ? List.of(kept(directory.resolve(FILE)))
                : Stream.of(configured.split(",")).map(String::strip).toList();
    }

    /** The purpose's keys of 256 bits, the newest first. */
    public List<SecretKey> keysFor(String purpose) {
        return secrets.stream().map(secret -> derived(secret, purpose)).toList();
    }

    private static SecretKey derived(String secret, String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Without the setting, as in the demonstration, one is made and kept beside the embedded database. */
    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, KeySecret.random().value());
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret key in " + file + " cannot be kept", failed);
        }
    }
}
