package org.servicebridge.supplier;

/**
 * What is written to a provider beside the question whether it confirms.
 *
 * @param about in a word or two, which may be said of a restricted HSSI, too
 * @param words the rest, which may not
 * @param thread under which what has not left is taken back
 * @param path of the API below the HSSI, where its provider reads and answers it
 */
public record ProviderLetter(String about, String words, String thread, String path) {}
