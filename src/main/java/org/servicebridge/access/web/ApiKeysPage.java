package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.IssueApiKey;
import org.servicebridge.access.KeySecret;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators issue keys for suppliers, desks and monitoring, see them once, and revoke them. */
@Controller
@RequestMapping("/api-keys")
class ApiKeysPage {

    private static final String VIEW = "access/api-keys";

    private final ApiKeys keys;
    private final IssueApiKey issueApiKey;

    ApiKeysPage(ApiKeys keys, IssueApiKey issueApiKey) {
        this.keys = keys;
        this.issueApiKey = issueApiKey;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("keys", keys.all());
        return VIEW;
    }

    /** Answers with the page itself instead of a redirect, because the secret is shown this once and kept nowhere. */
    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String desk,
            Model model) {
        KeySecret secret = issueApiKey.issue(label, provider, desk);
        model.addAttribute("secret", secret.value());
        return show(model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable long id) {
        keys.revoke(id);
        return "redirect:/api-keys";
    }

    @ExceptionHandler
    String refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(RefusalOverHttp.status(refusal).value());
        model.addAttribute("refusal", refusal.getMessage());
        return show(model);
    }
}
