package org.servicebridge.incident;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that the record can keep: up to 4,000 characters, printable, line breaks and tabs allowed. Mark-up is text like any other. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Size(max = PlainText.LONGEST)
@Pattern(regexp = "[^\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface PlainText {

    int LONGEST = 4_000;

    String message() default "This must be text of up to 4,000 printable characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
