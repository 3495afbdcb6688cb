package org.servicebridge.rota;

/**
 * One line of a list that cannot be imported.
 *
 * @param number of the line in the list, the heading being 1
 * @param sentence what is wrong with it
 */
public record BadLine(long number, String sentence) {}
