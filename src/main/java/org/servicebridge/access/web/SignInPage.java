package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.SignInMarks;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in and sign-out for Tasklist, Cockpit, Admin and the own pages; works without JavaScript. */
@Controller
class SignInPage {

    private static final String SIGN_IN = "access/sign-in";
    private static final Map<String, String> STATUS = Map.of(
            "again",
            "Sign in for another twelve hours, then go on in the other window: what you wrote there is still there.",
            "signed-out",
            "You have signed out.",
            "signed-out-everywhere",
            "You have signed out. Your sessions on other machines end within a minute.",
            "kept",
            "The page was open for too long, and nothing was sent. Sign in again: what you wrote is kept.",
            "expired",
            "The page was open for too long. Sign in again.");

    private final SignInMarks marks;
    private final CurrentActor currentActor;

    SignInPage(SignInMarks marks, CurrentActor currentActor) {
        this.marks = marks;
        this.currentActor = currentActor;
    }

    @GetMapping("/login")
    String signIn(@RequestParam Map<String, String> why, Model model) {
        STATUS.entrySet().stream()
                .filter(status -> why.containsKey(status.getKey()))
                .findFirst()
                .ifPresent(status -> model.addAttribute("status", status.getValue()));
        return SIGN_IN;
    }

    /** Reached only from a failed attempt, which keeps the user name in the field. */
    @PostMapping("/login/again")
    String again(
            @RequestAttribute(name = SignInFailure.SENTENCE, required = false) @Nullable String refusal,
            @RequestParam(name = "username", defaultValue = "") String name,
            Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("name", name);
        return SIGN_IN;
    }

    @GetMapping("/logout")
    String signOut() {
        return "access/sign-out";
    }

    /** Ends the person's own sessions; nobody else's. */
    @PostMapping("/logout/everywhere")
    String signOutEverywhere(HttpServletRequest request) {
        marks.signOutEverywhere(currentActor.get().id());
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        return "redirect:/login?signed-out-everywhere";
    }
}
