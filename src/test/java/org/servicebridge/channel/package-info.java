/** Tests of the messages that channels of teams get. */
@NullMarked
package org.servicebridge.channel;

import org.jspecify.annotations.NullMarked;
