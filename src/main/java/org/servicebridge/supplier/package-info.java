/** Who provides which service, and what providers tell while an HSSI runs: confirmation, updates and resolution. */
@NullMarked
package org.servicebridge.supplier;

import org.jspecify.annotations.NullMarked;
