package org.servicebridge.access.web;

import java.beans.PropertyEditorSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.HssiReference;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Gives pages and API each text of an address or a form clean, and each reference of an HSSI as its record carries it. */
@ControllerAdvice
class CleanParameters {

    private static final String REFERENCE = "reference";

    @InitBinder
    void clean(WebDataBinder binder) {
        boolean reference = REFERENCE.equals(binder.getObjectName());
        binder.registerCustomEditor(String.class, new Editor(reference ? HssiReference::typed : CleanText::of));
    }

    private static final class Editor extends PropertyEditorSupport {

        private final UnaryOperator<String> reading;

        Editor(UnaryOperator<String> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : reading.apply(text));
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }
    }
}
