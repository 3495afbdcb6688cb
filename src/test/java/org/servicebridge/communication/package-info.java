/** Tests that readers are told in time, rightly and once. */
@NullMarked
package org.servicebridge.communication;

import org.jspecify.annotations.NullMarked;
