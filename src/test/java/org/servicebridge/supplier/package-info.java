/** Tests of the catalogue and of what providers tell. */
@NullMarked
package org.servicebridge.supplier;

import org.jspecify.annotations.NullMarked;
