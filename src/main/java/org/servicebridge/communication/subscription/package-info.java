/** Who asked to be told: people by email, confirmed and as easily ended, and programs by signed webhooks. */
@NullMarked
package org.servicebridge.communication.subscription;

import org.jspecify.annotations.NullMarked;
