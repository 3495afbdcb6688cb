/** Tests of the ways by which messages leave. */
@NullMarked
package org.servicebridge.communication.transport;

import org.jspecify.annotations.NullMarked;
