package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.communication.MarkNoticeWrong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marks a notice as wrong from the page of its HSSI (COM-18); a refusal leaves everything as it was. */
@Controller
class NoticeActions {

    private final ActOnPage page;
    private final MarkNoticeWrong markNoticeWrong;

    NoticeActions(ActOnPage page, MarkNoticeWrong markNoticeWrong) {
        this.page = page;
        this.markNoticeWrong = markNoticeWrong;
    }

    @PostMapping("/incidents/{reference}/notices/{notice}/wrong")
    String markWrong(
            @PathVariable String reference,
            @PathVariable UUID notice,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String right,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> markNoticeWrong.mark(reference, notice, part, right, person),
                new ActOnPage.Outcome(reference, Done.NOTICE_WRONG, person, model, response));
    }
}
