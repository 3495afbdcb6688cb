package org.servicebridge.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What pages in Chromium asked and were not given: a call of the engine that the list of calls leaves out, or a fault. So a
 * story notices when Tasklist needs a call that is refused, also where the page says nothing of it.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedCalls extends OncePerRequestFilter {

    /** Not 404: Tasklist asks once more for a task that has just ended. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 405);

    private static final int FIRST_FAULT = 500;
    private static final Queue<String> CALLS = new ConcurrentLinkedQueue<>();
    private static final Pattern ONE_TASK = Pattern.compile(".*/task/([0-9a-f-]{36})");

    private final ObjectProvider<TaskService> tasks;

    RefusedCalls(ObjectProvider<TaskService> tasks) {
        this.tasks = tasks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        int status = response.getStatus();
        String path = request.getRequestURI();
        if (isOfChromium(request)
                && (status >= FIRST_FAULT || REFUSED.contains(status) && isOfEngine(path))
                && !hasEndedMeanwhile(path)) {
            CALLS.add("%s %s: %d".formatted(request.getMethod(), path, status));
        }
    }

    /** A task that ends between being found and being read is refused, not missing. */
    private boolean hasEndedMeanwhile(String path) {
        Matcher task = ONE_TASK.matcher(path);
        return task.matches()
                && tasks.getObject().createTaskQuery().taskId(task.group(1)).count() == 0;
    }

    /** What came before is of another story. */
    static void forget() {
        CALLS.clear();
    }

    static List<String> calls() {
        return List.copyOf(CALLS);
    }

    private static boolean isOfChromium(HttpServletRequest request) {
        String program = request.getHeader("User-Agent");
        return program != null && program.contains("Chrome");
    }

    static boolean isOfEngine(String path) {
        return path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/");
    }
}
