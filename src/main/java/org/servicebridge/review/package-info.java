/** Tells people above and outside the team how an HSSI stands: action plans, management summaries, and what users see after a fix. */
@NullMarked
package org.servicebridge.review;

import org.jspecify.annotations.NullMarked;
