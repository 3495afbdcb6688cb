/** The pages on which the desks' leads keep the distribution lists. */
@NullMarked
package org.servicebridge.communication.lists.web;

import org.jspecify.annotations.NullMarked;
