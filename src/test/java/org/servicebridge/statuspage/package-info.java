/** What the public reads, when, and while nothing else answers. */
@NullMarked
package org.servicebridge.statuspage;

import org.jspecify.annotations.NullMarked;
