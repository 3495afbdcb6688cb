package org.servicebridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
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
    private static final Set<OpenOption> FOR_BOTH =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

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

    /**
     * Without the setting, as in the demonstration, one is made and kept beside the embedded database. Whoever starts at the
     * same moment waits and reads it.
     */
    private static String kept(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret key in " + file + " cannot be kept", failed);
        }
    }

    /** The lock ends with the channel; behind it, another may have been quicker. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, FOR_BOTH, permissions(file))) {
            channel.lock();
            if (channel.size() == 0) {
                channel.write(StandardCharsets.UTF_8.encode(KeySecret.random().value()), 0);
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
