/**
 * The invented world that a first start shows: its own PostgreSQL, people and catalogue. Its database is left out of the
 * production jar, its people are not made there.
 */
@NullMarked
package org.servicebridge.demonstration;

import org.jspecify.annotations.NullMarked;
