/** Service Bridge: major incident management for a national health service, run by process models. */
@NullMarked
package org.servicebridge;

import org.jspecify.annotations.NullMarked;
