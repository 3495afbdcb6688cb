package org.servicebridge.communication;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.text.CleanText;

/** What templates call {@code notice}: each value by its name, as text; one that is missing fails where it is asked for. */
public final class TemplateValues {

    private static final int LONGEST_HEADLINE = 120;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final NoticeContent content;
    private final LondonTime londonTime;

    TemplateValues(NoticeContent content, LondonTime londonTime) {
        this.content = content;
        this.londonTime = londonTime;
    }

    public boolean isExercise() {
        return content.incident().identification().exercise();
    }

    public boolean isCorrection() {
        return content.corrects() != null;
    }

    /** Whether the incident is over, so that no further notice follows. */
    public boolean isOver() {
        return !isFollowed() && content.wording().resolutionSummary() != null;
    }

    /** Whether it names the next update; of what management alone hears none is due, although it is not over (COM-10). */
    public boolean isFollowed() {
        return content.nextUpdate() != null;
    }

    public String getReference() {
        return content.incident().reference();
    }

    public String getSeverity() {
        return needed("severity", content.incident().rating().severity());
    }

    public String getService() {
        return Objects.requireNonNullElse(content.incident().dataSet().serviceName(), "Service not yet known");
    }

    public String getSummary() {
        return needed("summary", content.incident().dataSet().summary());
    }

    /** The summary on one line of at most 120 characters. */
    public String getHeadline() {
        return CleanText.cut(inOneLine(getSummary()), LONGEST_HEADLINE);
    }

    public String getWhatIsKnown() {
        return needed("whatIsKnown", content.wording().whatIsKnown());
    }

    public String getUserImpact() {
        return needed("userImpact", content.wording().userImpact());
    }

    public String getImpactInOneLine() {
        return inOneLine(getUserImpact());
    }

    public String getLocation() {
        return needed("location", content.wording().location());
    }

    public String getNextUpdate() {
        return londonTime.of(time("nextUpdate", content.nextUpdate()), content.now());
    }

    /** For what is read for days: the time with its date. */
    public String getNextUpdateWithDate() {
        return londonTime.dateAndTimeOf(time("nextUpdate", content.nextUpdate()));
    }

    public String getResolutionSummary() {
        return needed("resolutionSummary", content.wording().resolutionSummary());
    }

    public String getResolutionInOneLine() {
        return inOneLine(getResolutionSummary());
    }

    public String getResolvedAt() {
        return londonTime.dateAndTimeOf(
                time("resolvedAt", content.incident().milestones().resolvedAt()));
    }

    /** When the notice left that this one puts right. */
    public String getCorrected() {
        Notice earlier = content.corrects();
        return londonTime.of(time("corrected", earlier == null ? null : earlier.issuedAt()), content.now());
    }

    public String getDirectorReason() {
        return needed("directorReason", content.directorReason());
    }

    private static Instant time(String name, @Nullable Instant moment) {
        if (moment == null) {
            throw new MissingValue(name);
        }
        return moment;
    }

    private static String needed(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new MissingValue(name);
        }
        return value.toString().strip();
    }

    private static String inOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
