package org.servicebridge.communication.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.CsvFile;
import org.servicebridge.text.CsvLine;

/**
 * A list's members as a CSV file: written so that a spreadsheet takes no cell for a formula, and read as spreadsheets write it.
 */
public final class ListFile {

    /** More lines than this are no distribution list. */
    public static final int MOST_LINES = 10_000;

    private static final List<String> COLUMNS = List.of("name", "email", "mobile", "kinds");
    private static final int LONGEST_HEADING = 40;
    private static final String FORMULA = "=+-@\t\r'";
    private static final CSVFormat COMMAS = CSVFormat.RFC4180;

    private ListFile() {}

    /** The members as a file that {@link #read} understands. */
    public static String write(List<Member> members) {
        StringBuilder file = new StringBuilder();
        try {
            COMMAS.printRecord(file, COLUMNS.toArray());
            for (Member member : members) {
                MemberAnswers answers = MemberAnswers.of(member);
                COMMAS.printRecord(
                        file,
                        guarded(answers.name()),
                        guarded(answers.email()),
                        guarded(answers.mobile()),
                        String.join(" ", answers.kinds()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory can be written", impossible);
        }
        return file.toString();
    }

    /**
     * The lines of a file, checked one by one.
     *
     * @throws Refusal where the file as a whole is none, naming the line at fault
     */
    static List<FileLine> read(String text) {
        CsvFile file = CsvFile.read(text);
        if (file.fault() != null) {
            throw Refusal.invalid("file", file.fault());
        }
        requireColumns(file.columns());
        if (file.lines().size() > MOST_LINES) {
            throw Refusal.invalid("file", "A list has at most %,d members.".formatted(MOST_LINES));
        }
        return file.lines().stream()
                .map(line -> new FileLine(line.number(), line.problem().orElse(null), answers(line)))
                .toList();
    }

    private static MemberAnswers answers(CsvLine line) {
        String kinds = line.cell("kinds");
        return new MemberAnswers(
                unguarded(line.cell("name")),
                unguarded(line.cell("email")),
                unguarded(line.cell("mobile")),
                kinds.isEmpty()
                        ? MemberAnswers.empty().kinds()
                        : Arrays.stream(kinds.toLowerCase(Locale.ROOT).split("[\\s,;|]+"))
                                .filter(kind -> !kind.isEmpty())
                                .toList());
    }

    private static void requireColumns(List<String> found) {
        String columns = String.join(", ", COLUMNS);
        for (String column : found) {
            if (!COLUMNS.contains(column)) {
                throw Refusal.invalid(
                        "file",
                        "The first line must name the columns: %s. It names %s, which is none of them."
                                .formatted(columns, CleanText.cut(column, LONGEST_HEADING)));
            }
        }
        if (!found.contains("name") || !found.contains("email") && !found.contains("mobile")) {
            throw Refusal.invalid(
                    "file",
                    "The first line must name the columns: %s. It names %s only."
                            .formatted(columns, String.join(", ", found)));
        }
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
