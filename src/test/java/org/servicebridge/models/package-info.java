/** Holds the process models, decisions and forms against the conventions, the code and the clauses of the source. */
@NullMarked
package org.servicebridge.models;

import org.jspecify.annotations.NullMarked;
