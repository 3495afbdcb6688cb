/** What the escalation models call: one small bean a step, and what their forms show. */
@NullMarked
package org.servicebridge.escalation.process;

import org.jspecify.annotations.NullMarked;
