package org.servicebridge.rota;

/**
 * One line of a list of shifts that can be imported.
 *
 * @param number of the line in the list, the heading being 1
 */
public record ShiftLine(long number, Shift shift) {}
