/** Joins intake to the engine: start events, forms and their prefilled answers. */
@NullMarked
package org.servicebridge.intake.process;

import org.jspecify.annotations.NullMarked;
