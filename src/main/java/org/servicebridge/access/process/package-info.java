/** People, groups, rights and Tasklist filters as the engine keeps them, for everybody who works on an HSSI. */
@NullMarked
package org.servicebridge.access.process;

import org.jspecify.annotations.NullMarked;
