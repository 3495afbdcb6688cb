package org.servicebridge.incident.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.servicebridge.text.DecodedText;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Lets a program be understood that writes JSON in another code than UTF-8 and does not say so: a report is not lost by an accent.
 */
@ControllerAdvice
class ReadableBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        MediaType type = message.getHeaders().getContentType();
        if (type == null || !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            // As the description of the API says, without other kinds of JSON that mean more than they seem to.
            throw new UnsupportedMediaTypeStatusException(type, List.of(MediaType.APPLICATION_JSON));
        }
        Charset said = type.getCharset();
        if (said != null && !said.equals(StandardCharsets.UTF_8)) {
            return message;
        }
        byte[] content = DecodedText.of(message.getBody().readAllBytes()).getBytes(StandardCharsets.UTF_8);
        return new Read(new ByteArrayInputStream(content), message.getHeaders());
    }

    private record Read(InputStream body, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
