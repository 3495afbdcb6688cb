/** The main line of an HSSI. The rules are the features' own; only what joins them to the engine is here. */
@NullMarked
package org.servicebridge.hssi;

import org.jspecify.annotations.NullMarked;
