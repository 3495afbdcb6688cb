/** Tests of the ways by which messages leave. */
@NullMarked
package org.servicebridge.outbox.transport;

import org.jspecify.annotations.NullMarked;
