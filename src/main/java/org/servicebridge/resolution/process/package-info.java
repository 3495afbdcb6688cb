/** What the models of work that is done together call. */
@NullMarked
package org.servicebridge.resolution.process;

import org.jspecify.annotations.NullMarked;
