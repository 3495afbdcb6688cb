/** What a person, a group or a key may see and do, tried over HTTP. */
@NullMarked
package org.servicebridge.access;

import org.jspecify.annotations.NullMarked;
