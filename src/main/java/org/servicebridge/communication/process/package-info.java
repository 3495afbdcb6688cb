/** What the models {@code keep-informed} and {@code send-notice} call. */
@NullMarked
package org.servicebridge.communication.process;

import org.jspecify.annotations.NullMarked;
