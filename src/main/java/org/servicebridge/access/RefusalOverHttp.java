package org.servicebridge.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;

/** How a refusal is told over HTTP, said once for every door: the status of its kind, and its sentence as a problem or a page. */
public final class RefusalOverHttp {

    private RefusalOverHttp() {}

    /** The only table from what was refused to a status. */
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case WRONG_STATE -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    /** For programs: {@code application/problem+json} with the field at fault, where it is one. */
    public static ProblemDetail problem(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal), sentence(refusal));
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    /**
     * For people, where the page on which they were cannot be shown again.
     *
     * @param person null where nobody has signed in
     */
    public static ModelAndView page(Refusal refusal, @Nullable Actor person) {
        ModelAndView page = new ModelAndView("refused", status(refusal));
        page.addObject("person", person);
        page.addObject("sentence", sentence(refusal));
        return page;
    }

    public static String sentence(Refusal refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
