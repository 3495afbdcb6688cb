package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.rota.ImportShifts;
import org.servicebridge.rota.ReadShiftList;
import org.servicebridge.text.DecodedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the Bridge loads a CSV list of shifts, sees what it would do and which lines are bad, and takes it in. */
@Controller
class RotaImportPage {

    private static final String VIEW = "rota/import";

    private final ReadShiftList readShiftList;
    private final ImportShifts importShifts;

    RotaImportPage(ReadShiftList readShiftList, ImportShifts importShifts) {
        this.readShiftList = readShiftList;
        this.importShifts = importShifts;
    }

    @GetMapping("/rota/import")
    String show() {
        return VIEW;
    }

    /** Changes nothing yet. */
    @PostMapping("/rota/import")
    String preview(@RequestParam MultipartFile list, Model model, HttpServletResponse response) {
        try {
            return preview(text(list), model);
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            model.addAttribute("refusal", refusal.getMessage());
            return VIEW;
        }
    }

    /** The list as it was sent: read as a text, it would lose lines and separators at its ends. */
    @PostMapping("/rota/import/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String csv = Objects.requireNonNullElse(request.getParameter("csv"), "");
        return new Answer(model, response)
                .to(() -> importShifts.take(csv, reason, actor), () -> preview(csv, model), "/rota?done=IMPORTED");
    }

    private String preview(String csv, Model model) {
        model.addAttribute("list", readShiftList.read(csv));
        model.addAttribute("csv", csv);
        return VIEW;
    }

    private static String text(MultipartFile file) {
        try {
            return DecodedText.of(file.getBytes());
        } catch (IOException unreadable) {
            throw Refusal.invalid("list", "The list could not be read: load it again.");
        }
    }
}
