/** The invented world that a first start shows: its own PostgreSQL, people and catalogue. Not in the production jar. */
@NullMarked
package org.servicebridge.demonstration;

import org.jspecify.annotations.NullMarked;
