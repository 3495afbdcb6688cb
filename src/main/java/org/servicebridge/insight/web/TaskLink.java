package org.servicebridge.insight.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The link to a task that messages carry: Tasklist's own address loses the task where somebody has to sign in first. */
@Controller
class TaskLink {

    @GetMapping("/tasks/{task:[0-9a-fA-F-]+}")
    String open(@PathVariable String task) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + task;
    }
}
