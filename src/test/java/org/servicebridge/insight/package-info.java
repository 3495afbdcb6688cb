/** The own pages as staff see them. */
@NullMarked
package org.servicebridge.insight;

import org.jspecify.annotations.NullMarked;
