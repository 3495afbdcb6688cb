package org.servicebridge.document;

/** One labelled line of a document's table. */
public record Fact(String label, String value) {}
