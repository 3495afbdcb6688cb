/** Tells the right people about an HSSI in time: notices, who reads them, and the outbox that sends them (COM, IH-9, IH-16, IH-20). */
@NullMarked
package org.servicebridge.communication;

import org.jspecify.annotations.NullMarked;
