/** The record of each HSSI: reference, severity, flags, owner, deadlines and its append-only timeline. */
@NullMarked
package org.servicebridge.incident;

import org.jspecify.annotations.NullMarked;
