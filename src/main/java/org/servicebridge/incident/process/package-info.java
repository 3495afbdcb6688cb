/** Joins the record to the engine: what models read from it, and what the record tells the running processes. */
@NullMarked
package org.servicebridge.incident.process;

import org.jspecify.annotations.NullMarked;
