/** Gets a change that an HSSI needs decided, carried out, written down and reviewed, and freezes changes in a major incident. */
@NullMarked
package org.servicebridge.change;

import org.jspecify.annotations.NullMarked;
