/** Tests of what leaves the building, whatever it is. */
@NullMarked
package org.servicebridge.outbox;

import org.jspecify.annotations.NullMarked;
