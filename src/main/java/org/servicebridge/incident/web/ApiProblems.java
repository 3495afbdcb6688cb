package org.servicebridge.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what an API cannot do with {@code application/problem+json} (RFC 9457) that names the field; pages get a page. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final String FIELD = "field";

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Faults.Fault> faults = Faults.in(invalid.getBindingResult());
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST, faults.isEmpty() ? "" : faults.get(0).detail());
        if (!faults.isEmpty()) {
            problem.setProperty(FIELD, faults.get(0).field());
        }
        problem.setProperty("errors", faults);
        return handleExceptionInternal(invalid, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Faults.Fault fault = Faults.in(unreadable);
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, fault.detail());
        problem.setProperty(FIELD, fault.field());
        return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException other, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return noJson(other, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failure instanceof UnsupportedMediaTypeStatusException
                ? noJson(failure, request)
                : super.handleErrorResponseException(failure, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> noJson(Exception other, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        ProblemDetail problem =
                problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with the Content-Type application/json.");
        return handleExceptionInternal(other, problem, headers, HttpStatus.UNSUPPORTED_MEDIA_TYPE, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        if (servletRequest.getRequestURI().startsWith("/api/")) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        try {
            Objects.requireNonNull(((ServletWebRequest) request).getResponse()).sendError(status.value());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException("The caller has gone", gone);
        }
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
