package org.servicebridge.access;

/** A value that tables, forms, the API and the database write by its code, as {@code level-3} for level 3. */
public interface Coded {

    String code();
}
