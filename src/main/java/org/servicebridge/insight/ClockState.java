package org.servicebridge.insight;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;

/**
 * One clock of an HSSI as people need it: what it is for and how much time is left, in words.
 *
 * @param minutesLeft whole minutes until the due time, negative once late; null once stopped
 * @param ofTask whether it is of one task, which never hides the clocks of the HSSI as a whole
 * @param ours whether the source of the process names no such time
 */
public record ClockState(
        String name,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        boolean late,
        boolean atRisk,
        @Nullable Long minutesLeft,
        String words,
        boolean ofTask,
        boolean ours) {

    static ClockState of(Deadline deadline, Instant now) {
        boolean running = deadline.stoppedAt() == null;
        boolean late = deadline.isLate(now);
        Duration left = Duration.between(now, deadline.dueAt());
        return new ClockState(
                name(Codes.known(ClockKind.class, deadline.clock())),
                deadline.startedAt(),
                deadline.dueAt(),
                deadline.stoppedAt(),
                late,
                running && !late && !now.isBefore(deadline.atRiskAt()),
                running ? Long.valueOf(left.toMinutes()) : null,
                words(deadline, now, late),
                deadline.belongsToTask(),
                deadline.ours());
    }

    public boolean isRunning() {
        return stoppedAt == null;
    }

    private static String words(Deadline deadline, Instant now, boolean late) {
        Instant end = deadline.stoppedAt() == null ? now : deadline.stoppedAt();
        Duration difference = Duration.between(end, deadline.dueAt()).abs();
        if (deadline.stoppedAt() != null) {
            return late ? "stopped " + length(difference) + " late" : "stopped in time";
        }
        return late ? "late by " + length(difference) : length(difference) + " left";
    }

    private static String length(Duration duration) {
        if (duration.toMinutes() == 0) {
            return "less than a minute";
        }
        String minutes = count(duration.toMinutesPart(), "minute");
        if (duration.toHours() == 0) {
            return minutes;
        }
        String hours = count(duration.toHours(), "hour");
        return duration.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String name(ClockKind kind) {
        return switch (kind) {
            case SUPPLIER_CONFIRMATION -> "Provider confirms";
            case CONFIRMATION_ESCALATION -> "Level 2 hears of a missing confirmation";
            case FIRST_NOTICE -> "First notice";
            case NEXT_NOTICE -> "Next notice";
            case FINAL_NOTICE -> "Final notice";
            case SUPPLIER_UPDATE -> "Provider's next update";
            case CHASE_ANSWER -> "Answer to a chase";
            case EDM_CONTACT -> "EDM reached";
            case LEVEL_2_ANSWER -> "Answer of level 2";
            case LEVEL_3_ANSWER -> "Answer of level 3";
            case LEVEL_4_ANSWER -> "Answer of level 4";
            case RELEASE -> "Notice released";
            case CONFERENCE_CALL -> "Conference call open";
            case CONFERENCE_CALL_OPERATIONAL -> "Call at once, or restoration known";
            case LACK_OF_PROGRESS -> "Progress shown";
            case FIX_TIME -> "Fix time";
            case RETROSPECTIVE_LIMIT -> "Retrospective notice";
            case ACTION_PLAN -> "Provider's action plan";
            case RETROSPECTIVE_RFC -> "Written RFC of a change";
            case HANDOVER -> "Handed over by telephone";
            case TAKE_OVER -> "Taken over after the change of shift";
            case LOG_INCIDENT -> "Incident logged";
            case SET_SEVERITY -> "Severity set";
            case DISPUTED_SEVERITY -> "Disputed severity decided";
            case RISK_ASSESSMENT -> "Risks assessed";
            case BAU_DECISION -> "Business as usual decided";
            case GUIDANCE -> "Guidance given";
            case RETROSPECTIVE_DECISION -> "Retrospective notice decided";
            case PUBLISHED_NOTICE -> "Published notice decided";
            case READERS_TOLD -> "Readers told another way";
            case NOTICE_CORRECTED -> "Wrong notice put right";
            case TELL_PROVIDER -> "Providers told";
            case TEAM_CALL -> "Answer of a team";
            case TAKE_UP -> "What ran out taken up";
            case PROGRESS_JUDGED -> "Progress judged";
            case LEVEL_DECISION -> "Decision of a level";
            case HEALTH_CHECK -> "Health check";
            case ON_CALL_ANSWER -> "Answer of whoever is on call";
            case LOOK_AT_REPORT -> "Report looked at";
            case WATCH_GRACE -> "Provider asked about event";
            case CHANGE_STATED -> "Change stated";
            case ECAB_ANSWER -> "Answer of an ECAB group";
            case CHAIR_DECISION -> "Decision of the ECAB chair";
            case MANAGEMENT_DECISION -> "Decision of Change Management";
            case CHANGE_REVIEW -> "Change reviewed";
            case CHANGE_FREEZE -> "Changes frozen";
            case WAR_ROOM -> "War room held";
            case DISABLEMENT_DECISION -> "Disablement decided";
            case REENABLEMENT -> "Re-enabling decided";
            case MANAGEMENT_SUMMARY -> "Management summary";
            case USER_CHECK -> "Checked with users";
            case RESOLUTION_DETAILS -> "Full details of the resolution";
            case REPORTER_ANSWER -> "Answer of the reporter";
            case REOPENING -> "Reopening decided";
            case CHECKPOINT_GRACE -> "Checkpoint call recorded";
            case CHECKPOINT -> "Checkpoint call";
            case CHECKPOINT_PLANNED -> "Checkpoint call planned";
            case FAIL_AWAY -> "Fail-away carried out";
            case ASSESSMENT -> "Impact assessed";
            case UPDATE_CALL -> "Resolver group called";
            case SPECIALIST -> "Specialist reached";
            case SPECIALIST_ADVICE -> "Advice of a specialist";
            case ACTIVITY_APPROVAL -> "Activity approved";
            case ACTIVITY_RESULT -> "Result of an activity";
            case CLOSURE -> "Record closed";
        };
    }
}
