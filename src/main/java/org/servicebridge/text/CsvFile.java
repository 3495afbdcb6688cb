package org.servicebridge.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as spreadsheets write it: separated by commas, semicolons or tabs, with a line {@code sep=;} before it or without,
 * with empty columns and lines at its end, its headings in any case.
 *
 * @param fault what is wrong with the file as a whole, in a sentence that names the line; null where it can be read
 * @param columns their names in small letters
 */
public record CsvFile(@Nullable String fault, List<String> columns, List<CsvLine> lines) {

    private static final Pattern ODD_BLANK = Pattern.compile("\\p{Zs}");
    /** How spreadsheets are made to keep the zero before a number: the text is a formula. */
    private static final Pattern AS_FORMULA = Pattern.compile("^=\"([^\"]*)\"$");

    private static final String SEPARATORS = ";\t,|";

    /** Never fails: what cannot be read says why. */
    public static CsvFile read(String text) {
        Optional<String> other = OtherFile.of(text);
        if (other.isPresent()) {
            return broken(other.get());
        }
        CsvText file = CsvText.of(ODD_BLANK.matcher(text).replaceAll(" "));
        long number = file.linesBefore() + 1;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(file.separator() == null ? separator(file.content()) : file.separator())
                .setTrim(true)
                // A blank before a quotation mark, as people type it, is none of the text.
                .setIgnoreSurroundingSpaces(true)
                // Skipped below instead, because they count as lines.
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.content()), format)) {
            List<CsvLine> lines = new ArrayList<>();
            List<String> columns = List.of();
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = cells(records.next(), columns.size());
                Optional<String> unprintable = cells.stream()
                        .flatMap(cell -> CleanText.fault(cell).stream())
                        .findFirst();
                if (unprintable.isPresent()) {
                    return broken("Line %d %s.".formatted(number, unprintable.get()));
                }
                if (!cells.isEmpty() && columns.isEmpty()) {
                    columns = headings(cells);
                    Optional<String> wrong = wrong(columns);
                    if (wrong.isPresent()) {
                        return broken("Line %d %s.".formatted(number, wrong.get()));
                    }
                } else if (!cells.isEmpty()) {
                    lines.add(line(number, columns, cells));
                }
                number = file.linesBefore() + parser.getCurrentLineNumber() + 1;
            }
            return new CsvFile(columns.isEmpty() ? "The file is empty." : null, columns, lines);
        } catch (IOException | UncheckedIOException | IllegalStateException quotes) {
            return broken(
                    "Line %d has a quotation mark that is not closed, or text behind a closed one.".formatted(number));
        }
    }

    private static CsvFile broken(String fault) {
        return new CsvFile(fault, List.of(), List.of());
    }

    /** Without the empty ones behind the last column, which spreadsheets add; none of an empty line. */
    private static List<String> cells(CSVRecord line, int columns) {
        List<String> cells = new ArrayList<>();
        line.forEach(cell -> cells.add(AS_FORMULA.matcher(CleanText.of(cell)).replaceFirst("$1")));
        if (cells.stream().allMatch(String::isEmpty)) {
            return List.of();
        }
        while (cells.size() > columns && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static List<String> headings(List<String> cells) {
        return cells.stream()
                .map(cell -> CleanText.line(cell).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> wrong(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < columns.size(); place++) {
            String column = columns.get(place);
            if (column.isEmpty()) {
                return Optional.of("gives column %d no name".formatted(place + 1));
            }
            if (!seen.add(column)) {
                return Optional.of("names the column %s twice".formatted(column));
            }
        }
        return Optional.empty();
    }

    private static CsvLine line(long number, List<String> columns, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            named.put(columns.get(place), place < cells.size() ? cells.get(place) : "");
        }
        return new CsvLine(number, named, cells.size(), columns.size());
    }

    /** The one that the headings have most of. */
    private static String separator(String content) {
        String header =
                content.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String found = ",";
        for (String each : SEPARATORS.split("")) {
            if (count(header, each) > count(header, found)) {
                found = each;
            }
        }
        return found;
    }

    private static long count(String header, String separator) {
        return header.chars().filter(each -> each == separator.charAt(0)).count();
    }
}
