/** What the record keeps, and what it refuses. */
@NullMarked
package org.servicebridge.incident;

import org.jspecify.annotations.NullMarked;
