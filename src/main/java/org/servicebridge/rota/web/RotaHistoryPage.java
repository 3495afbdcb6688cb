package org.servicebridge.rota.web;

import org.servicebridge.rota.RotaHistory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who changed what in the rota, when and why. */
@Controller
class RotaHistoryPage {

    private final RotaHistory history;

    RotaHistoryPage(RotaHistory history) {
        this.history = history;
    }

    @GetMapping("/rota/history")
    String show(Model model) {
        model.addAttribute("history", history.latest());
        return "rota/history";
    }
}
