package org.servicebridge.access.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the page of an error says in a sentence, and whoever asks by a program reads as {@code message}. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

    /** Of the request: the sentence of whoever refused it and knows more than its status says. */
    static final String TOLD = ErrorSentences.class.getName();

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        int status = attributes.get("status") instanceof Integer known ? known : 0;
        Object told = request.getAttribute(TOLD, RequestAttributes.SCOPE_REQUEST);
        attributes.put("message", told != null ? told : sentence(status));
        return attributes;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "What you asked for, or sent, cannot be read. Nothing was changed.";
            case 401 -> "Nobody is signed in. Nothing was changed.";
            case 403 -> "You are signed in, but this page is for other groups; or the form was open for too long.";
            case 404 -> "There is nothing at this address; look at how it is written.";
            case 405 -> "This address does not take what you want to do with it. Nothing was changed.";
            case 406 -> "This address has nothing in the form that you ask for.";
            case 408 -> "What you sent did not come to its end in time. Nothing was changed: send it again.";
            case 413 -> "What you sent is larger than this page takes. Nothing was changed.";
            case 415 -> "What you sent is of a kind (Content-Type) that is not taken here. Nothing was changed.";
            case 503 -> ComeAgain.SENTENCE;
            default ->
                status >= 400 && status < 500
                        ? "This is not possible here. Nothing was changed."
                        : "Nothing was changed. Try again, and tell the operator if it stays so.";
        };
    }
}
