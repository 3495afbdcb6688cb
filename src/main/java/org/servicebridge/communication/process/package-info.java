/** What the models of communication call, one bean a process, and what their forms show. */
@NullMarked
package org.servicebridge.communication.process;

import org.jspecify.annotations.NullMarked;
