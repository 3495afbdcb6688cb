/**
 * The main line of an HSSI, from the report to the closed record, joined to the engine: what its processes call of all features, and
 * what the features tell these processes. It stands on top of the features, and nothing stands on it.
 */
@NullMarked
package org.servicebridge.hssi.process;

import org.jspecify.annotations.NullMarked;
