/** Tests of what a node says of itself. */
@NullMarked
package org.servicebridge.health;

import org.jspecify.annotations.NullMarked;
