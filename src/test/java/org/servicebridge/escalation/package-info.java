/** Tests of how an HSSI reaches those who decide more. */
@NullMarked
package org.servicebridge.escalation;

import org.jspecify.annotations.NullMarked;
