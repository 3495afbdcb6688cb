/** Tests of distribution lists. */
@NullMarked
package org.servicebridge.communication.lists;

import org.jspecify.annotations.NullMarked;
