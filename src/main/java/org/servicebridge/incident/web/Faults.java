package org.servicebridge.incident.web;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;

/** What is wrong with a request's body, field by field, in sentences for whoever wrote the client. */
final class Faults {

    private Faults() {}

    static List<Fault> in(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> new Fault(error.getField(), sentence(error.getDefaultMessage())))
                .sorted(Comparator.comparing(Fault::field))
                .toList();
    }

    static Fault in(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Fault(field(unknown), "There is no such field.");
        }
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new Fault(field(mismatch), expected(mismatch.getTargetType()));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Fault(field(mapping), "This value cannot be read.");
        }
        if (cause instanceof StreamReadException) {
            return new Fault("body", "The body is not valid JSON.");
        }
        return new Fault("body", "The body must be one JSON object.");
    }

    private static String expected(Class<?> type) {
        if (type == Instant.class) {
            return "This must be a time with an offset, such as 2026-11-20T09:12:00Z.";
        }
        if (type == Integer.class) {
            return "This must be a whole number.";
        }
        if (type == Boolean.class) {
            return "This must be true or false.";
        }
        return type == String.class ? "This must be a text." : "This value cannot be read.";
    }

    private static String field(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String sentence(String message) {
        if (message.endsWith(".")) {
            return message;
        }
        return "This " + message + ".";
    }

    /** A field, by its name in the body, and what is wrong with it. */
    record Fault(String field, String detail) {}
}
