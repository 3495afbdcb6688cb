/** What the change processes call, and what their forms begin with. */
@NullMarked
package org.servicebridge.change.process;

import org.jspecify.annotations.NullMarked;
