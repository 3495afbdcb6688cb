/** The page and the API by which the channels of teams are set. */
@NullMarked
package org.servicebridge.channel.web;

import org.jspecify.annotations.NullMarked;
