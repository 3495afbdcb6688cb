package org.servicebridge.communication.subscription.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Nothing between here and the browser keeps a page whose address is somebody's secret. */
@ControllerAdvice(basePackageClasses = PrivateAnswers.class)
class PrivateAnswers {

    @ModelAttribute
    void keepNothing(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
