package org.servicebridge.access.web;

import org.jspecify.annotations.Nullable;
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

    @GetMapping("/login")
    String signIn(@RequestParam(name = "signed-out", required = false) @Nullable String signedOut, Model model) {
        model.addAttribute("signedOut", signedOut != null);
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
}
