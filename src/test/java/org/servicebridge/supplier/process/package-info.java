/** Tests of the processes that wait for a provider. */
@NullMarked
package org.servicebridge.supplier.process;

import org.jspecify.annotations.NullMarked;
