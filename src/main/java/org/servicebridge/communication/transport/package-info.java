/** The ways by which notices leave, or are kept: mail server, GOV.UK Notify, webhooks and the sink of exercises (COM-2). */
@NullMarked
package org.servicebridge.communication.transport;

import org.jspecify.annotations.NullMarked;
