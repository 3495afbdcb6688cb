/** What the models of escalation call, one bean a process, and what their forms show. */
@NullMarked
package org.servicebridge.escalation.process;

import org.jspecify.annotations.NullMarked;
