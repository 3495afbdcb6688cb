package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.springframework.ui.Model;

/** What follows a form: on to the next page, or the same page again with the sentence of the refusal. */
record Answer(Model model, HttpServletResponse response) {

    /**
     * @param page shows the page that the form stands on
     * @param next where to go when all went well, with what was done
     */
    String to(Runnable useCase, Supplier<String> page, String next) {
        try {
            useCase.run();
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            model.addAttribute("refusal", refusal.getMessage());
            return page.get();
        }
        return "redirect:" + next;
    }
}
