package org.servicebridge.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.Names;
import org.servicebridge.engine.WaitingTask;
import org.servicebridge.engine.WaitingTasks;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of an HSSI what it waits for, for whom and until when, and calls the people of its timeline by their names. */
@Component
class WhatWaits {

    private final WaitingTasks tasks;
    private final Names names;

    WhatWaits(WaitingTasks tasks, Names names) {
        this.tasks = tasks;
        this.names = names;
    }

    void show(String reference, List<TimelineEntry> timeline, Actor person, Model model) {
        List<WaitingTask> open = tasks.of(reference);
        Map<String, String> people = names.ofPeople(Stream.concat(
                        timeline.stream().map(TimelineEntry::recordedBy),
                        open.stream().map(WaitingTask::holder).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet()));
        Map<String, String> groups = names.ofGroups();
        model.addAttribute("people", people);
        model.addAttribute(
                "waits",
                open.stream()
                        .map(task -> new Line(
                                task.id(),
                                withoutReference(task.name(), reference),
                                whose(task, people, groups),
                                isFor(person, task),
                                task.since(),
                                task.dueAt()))
                        .toList());
    }

    /** The list stands below the reference. */
    private static String withoutReference(String name, String reference) {
        return name.startsWith(reference + " ") ? name.substring(reference.length() + 1) : name;
    }

    private static String whose(WaitingTask task, Map<String, String> people, Map<String, String> groups) {
        String asked = task.groups().stream()
                .map(group -> groups.getOrDefault(group, group))
                .collect(Collectors.joining(" or "));
        String holder = task.holder();
        if (holder == null) {
            return asked.isEmpty() ? "nobody yet" : asked;
        }
        String name = people.getOrDefault(holder, holder);
        return asked.isEmpty() ? name : "%s, claimed by %s".formatted(asked, name);
    }

    private static boolean isFor(Actor person, WaitingTask task) {
        Set<String> own = person.groups();
        return person.id().equals(task.holder()) || task.groups().stream().anyMatch(own::contains);
    }

    /**
     * One task.
     *
     * @param whose the groups by their names, and who has claimed it
     * @param mine whether whoever looks can open it
     */
    record Line(
            String id,
            String name,
            String whose,
            boolean mine,
            Instant since,
            @Nullable Instant dueAt) {}
}
