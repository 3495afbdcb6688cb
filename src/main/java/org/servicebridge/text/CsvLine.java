package org.servicebridge.text;

import java.util.Map;
import java.util.Optional;

/**
 * A line of a CSV file that has something in it.
 *
 * @param number as an editor shows it, from 1; of a cell with several lines the first
 * @param cells clean, by the names of their columns
 * @param size how many cells it has, empty ones behind the last column left out
 * @param columns how many it has at most
 */
public record CsvLine(long number, Map<String, String> cells, int size, int columns) {

    /** What stands in the column; empty where the file has no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What is wrong with its shape, in a sentence. Fewer cells are none: spreadsheets leave out what is empty at the end. */
    public Optional<String> problem() {
        return size <= columns
                ? Optional.empty()
                : Optional.of(
                        "It has %d cells instead of %d: a cell with the separator in it stands in quotation marks."
                                .formatted(size, columns));
    }
}
