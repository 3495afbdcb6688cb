/** The ways by which messages leave, or are kept: mail server, GOV.UK Notify, webhooks and the sink of exercises (COM-2). */
@NullMarked
package org.servicebridge.outbox.transport;

import org.jspecify.annotations.NullMarked;
