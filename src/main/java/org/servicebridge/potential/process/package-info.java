/** Joins what may become an HSSI to the engine: forms, messages and what the models call. */
@NullMarked
package org.servicebridge.potential.process;

import org.jspecify.annotations.NullMarked;
