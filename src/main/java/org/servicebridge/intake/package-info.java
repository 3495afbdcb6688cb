/** How an incident comes in: reported, logged, rated, and given to the desk that runs it. */
@NullMarked
package org.servicebridge.intake;

import org.jspecify.annotations.NullMarked;
