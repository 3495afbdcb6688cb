package org.servicebridge.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All models, decisions and forms that are deployed together, under names that are the same on every machine. */
final class ModelSet {

    private static final String[] PARTS = {"bpmn/*.bpmn", "dmn/*.dmn", "forms/*.form"};

    private static final int SHORT = 12;

    private final SortedMap<String, byte[]> files;

    private ModelSet(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static ModelSet of(Map<String, byte[]> files) {
        return new ModelSet(new TreeMap<>(files));
    }

    /** What this application brings ({@code bpmn/hssi.bpmn} and so on). */
    static ModelSet ofThisApplication() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String part : PARTS) {
            String folder = part.substring(0, part.indexOf('/') + 1);
            try {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + part)) {
                    try (InputStream content = file.getInputStream()) {
                        files.put(folder + file.getFilename(), content.readAllBytes());
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Models under " + part + " cannot be read", unreadable);
            }
        }
        return new ModelSet(files);
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** The same for the same files, in whatever folders they stand: Modeler deploys without any. */
    String digest() {
        SortedMap<String, byte[]> byName = new TreeMap<>();
        files.forEach((path, content) -> byName.put(path.substring(path.lastIndexOf('/') + 1), content));
        MessageDigest digest = sha256();
        byName.forEach((name, content) -> {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES * 2)
                    .putInt(bytes.length)
                    .putInt(content.length)
                    .flip());
            digest.update(bytes);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Enough of a digest to tell two sets apart by eye. */
    static String shortened(String digest) {
        return digest.substring(0, SHORT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
