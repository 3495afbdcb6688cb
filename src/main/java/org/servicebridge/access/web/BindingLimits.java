package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Keeps what a request can make Spring build small: no lists of any length, nothing nested, no way to a class. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BindingLimits {

    private static final int LONGEST_LIST = 500;

    @InitBinder
    void limit(WebDataBinder binder) {
        binder.setAutoGrowNestedPaths(false);
        binder.setAutoGrowCollectionLimit(LONGEST_LIST);
        binder.setDisallowedFields("*[*", "*.*", "class");
    }

    /** A page of files was sent something else. */
    @ExceptionHandler
    void noFile(MultipartException unreadable, HttpServletResponse response) throws IOException {
        boolean large = unreadable instanceof MaxUploadSizeExceededException;
        response.sendError(large ? HttpStatus.PAYLOAD_TOO_LARGE.value() : HttpStatus.BAD_REQUEST.value());
    }
}
