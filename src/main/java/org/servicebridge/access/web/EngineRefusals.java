package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.TakenTooLong;
import org.servicebridge.access.UnreachableDatabase;
import org.servicebridge.access.process.LastFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before the engine's REST API, both its own and Tasklist's, where forms are submitted and models deployed: whoever
 * is refused reads one sentence, without the engine's words, codes and stack.
 */
@Component
class EngineRefusals extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefusals.class);
    private static final int FIRST_FAILURE = 400;
    private static final int FIRST_FAULT = 500;
    private static final Pattern TASK_FORM = Pattern.compile(
            "/(?:camunda/api/engine|engine-rest)(?:/engine/[^/]+)?/task/([^/]+)/(?:submit-form|complete|resolve|bpmnError|bpmnEscalation)/?");
    private static final Pattern START_FORM = Pattern.compile(
            "/(?:camunda/api/engine|engine-rest)(?:/engine/[^/]+)?/process-definition/.+/(?:submit-form|start)/?");

    private final FailureSentences sentences;

    EngineRefusals(FailureSentences sentences) {
        this.sentences = sentences;
    }

    private static boolean isForm(HttpServletRequest request) {
        String path = path(request);
        return "POST".equals(request.getMethod())
                && (TASK_FORM.matcher(path).matches()
                        || START_FORM.matcher(path).matches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LastFailure.forget();
        try {
            if (isForm(request)) {
                AnswerBody body = new AnswerBody(request);
                body.check();
                submit(body, response, chain);
            } else {
                ask(request, response, chain);
            }
        } catch (Refusal refusal) {
            Sentence.of(refusal).writeTo(response);
        } finally {
            LastFailure.forget();
        }
    }

    /** The answer is held back until it is known, since the engine has words of its own for a database that is gone or gave up. */
    private static ContentCachingResponseWrapper askEngine(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Optional<RuntimeException> failure =
                LastFailure.last().filter(last -> UnreachableDatabase.isBehind(last) || TakenTooLong.isBehind(last));
        if (answer.getStatus() >= FIRST_FAULT && failure.isPresent()) {
            throw failure.get();
        }
        return answer;
    }

    private void submit(AnswerBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = askEngine(body, response, chain);
        int status = answer.getStatus();
        if (status < FIRST_FAILURE || status == HttpServletResponse.SC_UNAUTHORIZED) {
            answer.copyBodyToResponse();
            return;
        }
        answer.resetBuffer();
        Sentence sentence = sentences.of(status, taskId(body), body);
        logFault(body, sentence.status());
        sentence.writeTo(response);
    }

    /** The engine's own words stay where nothing else is known: Modeler shows beside the element why a model cannot be read. */
    private static void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = askEngine(request, response, chain);
        Optional<Sentence> known = known(answer.getStatus());
        if (known.isPresent()) {
            answer.resetBuffer();
            known.get().writeTo(response);
            return;
        }
        answer.copyBodyToResponse();
        logFault(request, answer.getStatus());
    }

    private static Optional<Sentence> known(int status) {
        if (status < FIRST_FAILURE) {
            return Optional.empty();
        }
        return FailureSentences.known().or(() -> status < FIRST_FAULT ? Optional.empty() : CallersMistakes.ofCall());
    }

    private static void logFault(HttpServletRequest request, int status) {
        if (status >= FIRST_FAULT) {
            LastFailure.last().ifPresent(failure -> LOG.error("{} failed", path(request), failure));
        }
    }

    private static @Nullable String taskId(HttpServletRequest request) {
        Matcher task = TASK_FORM.matcher(path(request));
        return task.matches() ? task.group(1) : null;
    }

    private static String path(HttpServletRequest request) {
        return Paths.of(request);
    }
}
