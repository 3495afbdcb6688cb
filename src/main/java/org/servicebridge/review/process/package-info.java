/** What the processes of plans and summaries call, and what their forms begin with. */
@NullMarked
package org.servicebridge.review.process;

import org.jspecify.annotations.NullMarked;
