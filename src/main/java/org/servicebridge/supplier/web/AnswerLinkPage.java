package org.servicebridge.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.supplier.AnswerByLink;
import org.servicebridge.supplier.AskedByLink;
import org.servicebridge.supplier.KeepAnswerOfLink;
import org.servicebridge.supplier.LinkAnswer;
import org.servicebridge.supplier.ReadAnswerLink;
import org.servicebridge.text.CleanText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a provider without a program answers: the link that it was sent is the proof, and nobody signs in. */
@Controller
class AnswerLinkPage {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;
    private static final String TAKEN = "taken";
    private static final String LATE = "late";

    private final ReadAnswerLink readAnswerLink;
    private final AnswerByLink answerByLink;
    private final KeepAnswerOfLink keepAnswer;

    AnswerLinkPage(ReadAnswerLink readAnswerLink, AnswerByLink answerByLink, KeepAnswerOfLink keepAnswer) {
        this.readAnswerLink = readAnswerLink;
        this.answerByLink = answerByLink;
        this.keepAnswer = keepAnswer;
    }

    /** Nothing between here and the browser keeps a page whose address is a secret. */
    @ModelAttribute
    void keepNothing(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/answer/{token}")
    ModelAndView show(@PathVariable String token, Model model) {
        return page(token, Typed.NOTHING, null, model);
    }

    @PostMapping("/answer/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String providerReference,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String ownerContact,
            Model model) {
        Typed typed = new Typed(says, severity, reason, by, providerReference, owner, ownerContact);
        try {
            take(token, typed.read(), model);
            return page(token, typed, null, model);
        } catch (Refusal refused) {
            if (refused.field() == null) {
                throw refused;
            }
            return page(token, typed, refused, model);
        }
    }

    private void take(String token, LinkAnswer said, Model model) {
        try {
            model.addAttribute(TAKEN, answerByLink.answer(token, said));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.WRONG_STATE) {
                throw refused;
            }
            keepAnswer.keep(token, said);
            model.addAttribute(LATE, true);
        }
    }

    private ModelAndView page(String token, Typed typed, @Nullable Refusal refusal, Model model) {
        Optional<AskedByLink> asked = readAnswerLink.read(token);
        model.addAttribute("person", null);
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        return new ModelAndView("supplier/answer", status(asked, refusal, model));
    }

    private static HttpStatus status(Optional<AskedByLink> asked, @Nullable Refusal refusal, Model model) {
        if (asked.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        if (model.containsAttribute(LATE)) {
            return HttpStatus.CONFLICT;
        }
        if (asked.get().over() != null) {
            return Boolean.TRUE.equals(model.getAttribute(TAKEN)) ? HttpStatus.OK : HttpStatus.GONE;
        }
        return refusal == null ? HttpStatus.OK : RefusalOverHttp.status(refusal);
    }

    /**
     * What was typed, shown again where it is refused.
     *
     * @param says {@code accept}, {@code dispute} or {@code not-ours}
     * @param severity 1 to 5, or empty
     */
    record Typed(
            String says,
            String severity,
            String reason,
            String by,
            String providerReference,
            String owner,
            String ownerContact) {

        private static final Typed NOTHING = new Typed("", "", "", "", "", "", "");

        LinkAnswer read() {
            LinkAnswer.Says what = switch (says) {
                case "accept" -> LinkAnswer.Says.ACCEPT;
                case "dispute" -> LinkAnswer.Says.DISPUTE;
                case "not-ours" -> LinkAnswer.Says.NOT_OURS;
                default -> throw Refusal.invalid("says", "Say whether you accept it.");
            };
            String name = kept("by", CleanText.line(by), LONGEST_NAME);
            if (name == null) {
                throw Refusal.invalid("by", "Say who you are.");
            }
            boolean accepts = what == LinkAnswer.Says.ACCEPT;
            return new LinkAnswer(
                    what,
                    name,
                    severity.matches("[1-5]") ? Integer.valueOf(severity) : null,
                    accepts ? null : kept("reason", reason, LONGEST_REASON),
                    kept("providerReference", CleanText.line(providerReference), LONGEST_NAME),
                    accepts ? kept("owner", CleanText.line(owner), LONGEST_NAME) : null,
                    accepts ? kept("ownerContact", CleanText.line(ownerContact), LONGEST_NAME) : null);
        }

        private static @Nullable String kept(String field, String text, int longest) {
            if (CleanText.length(text) > longest) {
                throw Refusal.invalid(field, String.format(Locale.UK, "Write %,d characters at most.", longest));
            }
            CleanText.fault(text).ifPresent(fault -> {
                throw Refusal.invalid(field, "This text %s.".formatted(fault));
            });
            return text.isEmpty() ? null : text;
        }
    }
}
