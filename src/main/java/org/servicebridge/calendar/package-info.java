/** Core hours, working days and the clock: what time it is for the incident process. */
@NullMarked
package org.servicebridge.calendar;

import org.jspecify.annotations.NullMarked;
