package org.servicebridge.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The picture of a model, an SVG on a white ground, whose first line says of what. */
record Picture(Path file) {

    static Picture of(Path model) {
        return new Picture(Path.of("docs/images", ModelFolder.stem(model) + ".svg"));
    }

    /** Whether it was drawn from the model as it is now. */
    boolean isOf(Path model) {
        return Files.exists(file) && ModelFolder.text(file).startsWith(firstLine(model));
    }

    /** What was drawn, as the picture of this model. */
    static String naming(Path model, String drawn) {
        return firstLine(model) + "\n" + drawn + "\n";
    }

    private static String firstLine(Path model) {
        return "<!-- %s, SHA-256 %s -->".formatted(model.getFileName(), digest(ModelFolder.text(model)));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
