/** Takes an HSSI to those who decide more: the EDM on call, level 3 and the assessing teams, and records what they said. */
@NullMarked
package org.servicebridge.escalation;

import org.jspecify.annotations.NullMarked;
