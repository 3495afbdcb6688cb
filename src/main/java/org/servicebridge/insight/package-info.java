/** Shows people what is going on: what is open, what is theirs to do, and one HSSI as a whole. */
@NullMarked
package org.servicebridge.insight;

import org.jspecify.annotations.NullMarked;
