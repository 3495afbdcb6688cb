package org.servicebridge.communication.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.servicebridge.access.Refusal;

/**
 * A list's members as a CSV file: written so that a spreadsheet takes no cell for a formula, read with or without a byte
 * order mark, separated by commas, semicolons or tabs.
 */
public final class ListFile {

    /** More lines than this are no distribution list. */
    public static final int MOST_LINES = 10_000;

    private static final List<String> COLUMNS = List.of("name", "email", "mobile", "kinds");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
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
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String header = content.lines().findFirst().orElse("");
        CSVFormat format = COMMAS.builder()
                .setDelimiter(delimiter(header))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                // Skipped below instead, because they count as lines.
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
            requireColumns(parser.getHeaderMap());
            return lines(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "The file cannot be read as CSV: look at its quotation marks and columns.");
        }
    }

    private static List<FileLine> lines(CSVParser parser) {
        List<FileLine> lines = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            long number = parser.getCurrentLineNumber() + 1;
            if (!records.hasNext()) {
                return lines;
            }
            CSVRecord line = records.next();
            if (line.size() == 1 && line.get(0).isBlank()) {
                continue;
            }
            if (lines.size() == MOST_LINES) {
                throw Refusal.invalid("file", "A list has at most %,d members.".formatted(MOST_LINES));
            }
            lines.add(new FileLine(number, line.isConsistent(), answers(line)));
        }
    }

    private static MemberAnswers answers(CSVRecord line) {
        String kinds = cell(line, "kinds");
        return new MemberAnswers(
                cell(line, "name"),
                cell(line, "email"),
                cell(line, "mobile"),
                kinds.isBlank()
                        ? MemberAnswers.empty().kinds()
                        : Arrays.stream(kinds.toLowerCase(Locale.ROOT).split("[\\s,;|]+"))
                                .filter(kind -> !kind.isEmpty())
                                .toList());
    }

    private static void requireColumns(Map<String, Integer> columns) {
        Set<String> found = Set.copyOf(columns.keySet().stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList());
        boolean usable = found.contains("name") && (found.contains("email") || found.contains("mobile"));
        if (!usable || !COLUMNS.containsAll(found)) {
            throw Refusal.invalid("file", "Line 1 must name the columns: %s.".formatted(String.join(", ", COLUMNS)));
        }
    }

    private static String cell(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? unguarded(line.get(column)) : "";
    }

    private static char delimiter(String header) {
        if (header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ',';
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
