/** Tests of changes beside an HSSI. */
@NullMarked
package org.servicebridge.change;

import org.jspecify.annotations.NullMarked;
