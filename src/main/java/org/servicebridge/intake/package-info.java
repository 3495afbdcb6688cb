/** Reporting of incidents: what desks, suppliers and monitoring tell first, and the severity that follows from it. */
@NullMarked
package org.servicebridge.intake;

import org.jspecify.annotations.NullMarked;
