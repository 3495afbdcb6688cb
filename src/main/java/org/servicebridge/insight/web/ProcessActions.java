package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.StartBeside;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starts a process beside an HSSI from its page, with the answers to the questions of its start form. */
@Controller
class ProcessActions {

    private static final String FIELD = "field.";
    private static final String LIST = "list.";

    private final ActOnPage page;
    private final StartBeside startBeside;

    ProcessActions(ActOnPage page, StartBeside startBeside) {
        this.page = page;
        this.startBeside = startBeside;
    }

    @PostMapping("/incidents/{reference}/processes/{process}")
    String start(
            @PathVariable String reference,
            @PathVariable String process,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> startBeside.start(reference, process, answers(form), person),
                new ActOnPage.Outcome(reference, Done.STARTED, person, model, response));
    }

    private static Map<String, Object> answers(MultiValueMap<String, String> form) {
        Map<String, Object> answers = new HashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                answers.put(name.substring(FIELD.length()), values.get(0));
            } else if (name.startsWith(LIST)) {
                answers.put(name.substring(LIST.length()), asText(values));
            }
        });
        return answers;
    }

    /** As the form library writes what was ticked. */
    private static String asText(List<String> values) {
        return "[\"" + String.join("\",\"", values) + "\"]";
    }
}
