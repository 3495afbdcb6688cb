/** Every rule and every combination of the decision tables under {@code dmn/}, on the decision engine alone. */
@NullMarked
package org.servicebridge.decisions;

import org.jspecify.annotations.NullMarked;
