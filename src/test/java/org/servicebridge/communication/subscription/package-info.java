/** Tests of subscriptions. */
@NullMarked
package org.servicebridge.communication.subscription;

import org.jspecify.annotations.NullMarked;
