/** Tests of what the steps of {@code send-notice} read from their forms. */
@NullMarked
package org.servicebridge.communication.process;

import org.jspecify.annotations.NullMarked;
