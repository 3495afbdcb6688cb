package org.servicebridge.incident;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;

/** Refuses a text of the API with what cannot be printed, and says in which place it stands. */
class PrintableText implements ConstraintValidator<PlainText, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<String> fault = text == null ? Optional.empty() : CleanText.fault(text);
        fault.ifPresent(found -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("This text %s.".formatted(found))
                    .addConstraintViolation();
        });
        return fault.isEmpty();
    }
}
