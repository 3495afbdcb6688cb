/** Tests of how the risks of an HSSI are found and handed on. */
@NullMarked
package org.servicebridge.assurance;

import org.jspecify.annotations.NullMarked;
