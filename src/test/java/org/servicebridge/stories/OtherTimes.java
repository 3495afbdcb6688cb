package org.servicebridge.stories;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The table of clocks with another value in each of its cells, each to be told from every other by a test. */
final class OtherTimes {

    private static final Pattern CELL = Pattern.compile("<outputEntry id=\"([^\"]+)\">\\s*<text>(\\d+)</text>");

    private static final Pattern SOURCE = Pattern.compile("(_source\">\\s*<text>\")(yes|no)(?=\"</text>)");

    private static final Map<String, Map<String, Integer>> CELLS = cells();

    private OtherTimes() {}

    /** @throws AssertionError where a cell that has a value is left as it is, or one without is named */
    static String in(String table) {
        String changed = table;
        for (Map.Entry<String, Map<String, Integer>> rule : CELLS.entrySet()) {
            for (Map.Entry<String, Integer> cell : rule.getValue().entrySet()) {
                String id = "then_cadence_%s_%s".formatted(rule.getKey(), cell.getKey());
                String next =
                        changed.replaceFirst("(%s\">\\s*<text>)\\d*(?=</text>)".formatted(id), "$1" + cell.getValue());
                if (next.equals(changed)) {
                    throw new AssertionError("Not changed: " + id);
                }
                changed = next;
            }
        }
        requireAllChanged(table, changed);
        return sourceTurned(changed);
    }

    /** What the source names becomes ours, and the reverse. */
    private static String sourceTurned(String table) {
        return SOURCE.matcher(table)
                .replaceAll(cell -> cell.group(1) + (cell.group(2).equals("yes") ? "no" : "yes"));
    }

    private static void requireAllChanged(String table, String changed) {
        CELL.matcher(table).results().forEach(before -> {
            if (changed.replaceAll("\\s+", "").contains(before.group().replaceAll("\\s+", ""))) {
                throw new AssertionError("Left as it is: " + before.group(1));
            }
        });
    }

    private static Map<String, Map<String, Integer>> cells() {
        Map<String, Map<String, Integer>> cells = new TreeMap<>();
        cells.put("supplier-confirmation", Map.of("minutes", 21, "repeatMinutes", 13, "atRiskPercent", 50));
        cells.put("confirmation-escalation", minutes(62));
        cells.put("chase-answer", minutes(23));
        cells.put("first-notice", minutes(24));
        cells.put("next-notice_1", minutes(48));
        cells.put("next-notice_2", minutes(77));
        cells.put("final-notice", minutes(34));
        cells.put("supplier-update_1", minutes(33));
        cells.put("supplier-update_2", minutes(44));
        cells.put("edm-contact", Map.of("minutes", 26, "attempts", 3, "atRiskPercent", 50));
        cells.put("level-2-answer", minutes(27));
        cells.put("level-3-answer", minutes(28));
        cells.put("level-4-answer", minutes(29));
        cells.put("on-call-answer", minutes(25));
        cells.put("release", Map.of("minutes", 12));
        cells.put("conference-call", minutes(31));
        cells.put("conference-call-operational", minutes(7));
        cells.put("lack-of-progress", Map.of("minutes", 310, "updates", 2, "atRiskPercent", 50));
        cells.put("retrospective-limit", Map.of("minutes", 65));
        cells.put("retrospective-rfc", Map.of("workingDays", 2, "atRiskPercent", 50));
        cells.put("action-plan", minutes(130));
        cells.put("fix-time", Map.of("minutes", 500, "atRiskPercent", 60));
        cells.put("log-incident", minutes(141));
        cells.put("set-severity", minutes(142));
        cells.put("handover", minutes(170));
        cells.put("take-over", minutes(171));
        cells.put("disputed-severity", minutes(143));
        cells.put("risk-assessment", minutes(144));
        cells.put("bau-decision", minutes(145));
        cells.put("guidance", minutes(146));
        cells.put("retrospective-decision", minutes(147));
        cells.put("published-notice", minutes(148));
        cells.put("readers-told", minutes(149));
        cells.put("notice-corrected", minutes(185));
        cells.put("tell-provider", minutes(150));
        cells.put("team-call", minutes(151));
        cells.put("take-up", minutes(152));
        cells.put("progress-judged", minutes(153));
        cells.put("level-decision", minutes(154));
        cells.put("health-check", Map.of("minutes", 155));
        cells.put("look-at-report", Map.of("minutes", 178));
        cells.put("watch-grace", Map.of("minutes", 180));
        cells.put("change-stated", minutes(156));
        cells.put("ecab-answer", minutes(157));
        cells.put("chair-decision", minutes(158));
        cells.put("management-decision", minutes(159));
        cells.put("change-review", Map.of("workingDays", 3, "atRiskPercent", 50));
        cells.put("change-freeze", minutes(161));
        cells.put("war-room", minutes(162));
        cells.put("disablement-decision", minutes(163));
        cells.put("reenablement", Map.of("workingDays", 2, "atRiskPercent", 50));
        cells.put("management-summary", minutes(165));
        cells.put("user-check", minutes(166));
        cells.put("resolution-details", minutes(167));
        cells.put("reporter-answer", Map.of("workingDays", 2, "atRiskPercent", 50));
        cells.put("reopening", minutes(168));
        cells.put("checkpoint", minutes(169));
        cells.put("checkpoint-grace", minutes(177));
        cells.put("checkpoint-planned", minutes(170));
        cells.put("fail-away", minutes(171));
        cells.put("assessment", minutes(172));
        cells.put("update-call", minutes(179));
        cells.put("specialist", minutes(173));
        cells.put("specialist-advice", minutes(174));
        cells.put("activity-approval", minutes(175));
        cells.put("activity-result", minutes(176));
        cells.put("closure", Map.of("workingDays", 3, "atRiskPercent", 50));
        return cells;
    }

    private static Map<String, Integer> minutes(int minutes) {
        return Map.of("minutes", minutes, "atRiskPercent", 50);
    }
}
