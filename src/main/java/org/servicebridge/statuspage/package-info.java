/** The public page: what users of the services may know about incidents and maintenance, from a snapshot in memory. */
@NullMarked
package org.servicebridge.statuspage;

import org.jspecify.annotations.NullMarked;
