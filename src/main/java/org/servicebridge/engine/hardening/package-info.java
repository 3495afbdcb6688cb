/** Closes what the last community release of the engine leaves open, so that an incident desk can stand on a network. */
@NullMarked
package org.servicebridge.engine.hardening;

import org.jspecify.annotations.NullMarked;
