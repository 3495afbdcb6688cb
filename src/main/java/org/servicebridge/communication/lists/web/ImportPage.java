package org.servicebridge.communication.lists.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.communication.lists.ApplyImport;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.MemberChanges;
import org.servicebridge.communication.lists.PreviewImport;
import org.servicebridge.text.DecodedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a file of members is loaded: first what it would change is shown, then it is applied. */
@Controller
class ImportPage {

    /** Enough for the longest list; more is no list. */
    private static final int MOST_BYTES = 3_000_000;

    private final DistributionLists lists;
    private final PreviewImport previewImport;
    private final ApplyImport applyImport;

    ImportPage(DistributionLists lists, PreviewImport previewImport, ApplyImport applyImport) {
        this.lists = lists;
        this.previewImport = previewImport;
        this.applyImport = applyImport;
    }

    @GetMapping("/lists/{code}/import")
    String form(@PathVariable String code, Model model) {
        model.addAttribute("list", lists.get(code));
        return "communication/import";
    }

    @PostMapping("/lists/{code}/import")
    ModelAndView preview(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "part") String extent,
            @ModelAttribute("person") Actor person,
            Model model)
            throws IOException {
        try {
            var preview = previewImport.preview(code, text(file), extent.equals("whole"), person);
            model.addAttribute("preview", preview);
            model.addAttribute("plan", preview.plan());
            HttpStatus status = preview.plan().problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
            return new ModelAndView(form(code, model), status);
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused.getMessage());
            return new ModelAndView(form(code, model), RefusalOverHttp.status(refused));
        }
    }

    @PostMapping("/lists/{code}/import/{file}")
    String apply(
            @PathVariable String code,
            @PathVariable UUID file,
            @ModelAttribute("person") Actor person,
            RedirectAttributes next) {
        MemberChanges changes = applyImport.apply(code, file, person);
        next.addFlashAttribute(
                "done",
                "The file is loaded: %d added, %d changed, %d removed."
                        .formatted(
                                changes.added().size(),
                                changes.changed().size(),
                                changes.removed().size()));
        return "redirect:/lists/{code}";
    }

    private static String text(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "Choose a file.");
        }
        if (file.getSize() > MOST_BYTES) {
            throw Refusal.invalid("file", "The file is larger than 3 MB, more than any list.");
        }
        return DecodedText.of(file.getBytes());
    }
}
