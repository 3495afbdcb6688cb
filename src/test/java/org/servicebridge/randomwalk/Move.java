package org.servicebridge.randomwalk;

import java.util.function.Supplier;

/**
 * Something that somebody can do at this moment.
 *
 * @param words who does what, by which door, with which answers
 * @param deed does it
 */
record Move(String words, Supplier<Outcome> deed) {}
