/** Keeps the shape of the code: which part may know which. */
@NullMarked
package org.servicebridge.architecture;

import org.jspecify.annotations.NullMarked;
