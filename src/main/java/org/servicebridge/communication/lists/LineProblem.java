package org.servicebridge.communication.lists;

/** What is wrong with a line of a file; lines are counted from 1, the columns' names being line 1. */
public record LineProblem(long line, String sentence) {}
