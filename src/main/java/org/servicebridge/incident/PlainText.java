package org.servicebridge.incident;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that the record can keep: up to 4,000 characters, printable, line breaks and tabs allowed. Mark-up is text like any other. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Size(max = PlainText.LONGEST, message = "This must be text of up to 4,000 printable characters.")
@Constraint(validatedBy = PrintableText.class)
public @interface PlainText {

    int LONGEST = 4_000;

    String message() default "This has a character that cannot be printed.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
