package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.rota.AnswerTestPage;
import org.servicebridge.rota.CheckReadiness;
import org.servicebridge.rota.SendTestPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether pages would reach everybody just now, for incident staff; anybody on call answers a test page there (ROT-6). */
@Controller
class ReadinessPage {

    private final CheckReadiness readiness;
    private final AnswerTestPage answerTestPage;
    private final SendTestPages sendTestPages;
    private final Clock clock;

    ReadinessPage(CheckReadiness readiness, AnswerTestPage answerTestPage, SendTestPages sendTestPages, Clock clock) {
        this.readiness = readiness;
        this.answerTestPage = answerTestPage;
        this.sendTestPages = sendTestPages;
        this.clock = clock;
    }

    @GetMapping("/rota/readiness")
    String show(
            @RequestParam(required = false) @Nullable Done done, @ModelAttribute("person") Actor person, Model model) {
        model.addAttribute("done", done);
        boolean staff = Groups.INCIDENT_STAFF.stream().anyMatch(person::isIn);
        model.addAttribute("staff", staff);
        model.addAttribute("roles", staff ? readiness.at(clock.instant()) : List.of());
        model.addAttribute("asked", answerTestPage.waitsFor(person));
        return "rota/readiness";
    }

    @PostMapping("/rota/readiness/answer")
    String answer(@ModelAttribute("person") Actor person, Model model, HttpServletResponse response) {
        return new Answer(model, response)
                .to(
                        () -> answerTestPage.answer(person),
                        () -> show(null, person, model),
                        "/rota/readiness?done=TESTED");
    }

    @PostMapping("/rota/readiness/test")
    String test(@ModelAttribute("person") Actor person, Model model, HttpServletResponse response) {
        return new Answer(model, response)
                .to(
                        () -> sendTestPages.send(person),
                        () -> show(null, person, model),
                        "/rota/readiness?done=TEST_SENT");
    }
}
