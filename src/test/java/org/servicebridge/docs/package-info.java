/** Holds what is written about the product against the product: whoever reads it at three in the morning must be able to rely on it. */
@NullMarked
package org.servicebridge.docs;

import org.jspecify.annotations.NullMarked;
