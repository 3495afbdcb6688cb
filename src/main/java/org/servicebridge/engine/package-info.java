/** Sets the process engine up and gives the incident process its decisions: the one place that knows how it is run. */
@NullMarked
package org.servicebridge.engine;

import org.jspecify.annotations.NullMarked;
