package org.servicebridge.incident.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;

/** Holds a text's length against its bounds in characters as people count them. */
class CharacterCount implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size bounds) {
        least = bounds.min();
        most = bounds.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = CleanText.length(text);
        return length >= least && length <= most;
    }
}
