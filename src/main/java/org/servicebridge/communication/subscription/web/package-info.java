/** The public pages on which people subscribe and unsubscribe, and the page on which webhooks are kept. */
@NullMarked
package org.servicebridge.communication.subscription.web;

import org.jspecify.annotations.NullMarked;
