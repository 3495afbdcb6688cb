package org.servicebridge.communication.lists.web;

import java.nio.charset.StandardCharsets;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListFile;
import org.servicebridge.communication.lists.ListHistory;
import org.servicebridge.communication.lists.ListMembers;
import org.servicebridge.communication.lists.ListWarnings;
import org.servicebridge.communication.lists.ListedList;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One distribution list: its members by page and search, what is wrong with it, and who changed what. */
@Controller
class ListPage {

    private static final int MEMBERS_A_PAGE = 50;
    private static final int CHANGES_A_PAGE = 20;
    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final DistributionLists lists;
    private final ListMembers members;
    private final ListHistory history;
    private final ListWarnings warnings;

    ListPage(DistributionLists lists, ListMembers members, ListHistory history, ListWarnings warnings) {
        this.lists = lists;
        this.members = members;
        this.history = history;
        this.warnings = warnings;
    }

    @GetMapping("/lists/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "changes", defaultValue = "1") String changes,
            Model model) {
        ListedList listed = lists.all().stream()
                .filter(each -> each.list().code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no list %s.".formatted(code)));
        Pages memberPages = Pages.of(page, members.count(code, text), MEMBERS_A_PAGE);
        Pages changePages = Pages.of(changes, history.count(code), CHANGES_A_PAGE);
        model.addAttribute("listed", listed);
        model.addAttribute("list", listed.list());
        model.addAttribute("warnings", warnings.of(listed));
        model.addAttribute("text", text);
        model.addAttribute("pages", memberPages);
        model.addAttribute("members", members.page(code, text, memberPages.number(), MEMBERS_A_PAGE));
        model.addAttribute("changePages", changePages);
        model.addAttribute("changes", history.page(code, changePages.number(), CHANGES_A_PAGE));
        return "communication/list";
    }

    @GetMapping("/lists/{code}/members.csv")
    ResponseEntity<byte[]> export(@PathVariable String code) {
        lists.get(code);
        String file = BYTE_ORDER_MARK + ListFile.write(members.all(code));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(code + ".csv")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
