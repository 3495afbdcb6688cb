/** A random walk: whatever anybody may do to HSSIs at any moment, in any order, nothing gets stuck, and it is proven. */
@NullMarked
package org.servicebridge.randomwalk;

import org.jspecify.annotations.NullMarked;
