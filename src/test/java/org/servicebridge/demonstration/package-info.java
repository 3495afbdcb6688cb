/** The embedded database finds its directory free, and harms nobody on the way there. */
@NullMarked
package org.servicebridge.demonstration;

import org.jspecify.annotations.NullMarked;
