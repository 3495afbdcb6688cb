/** Which doors of the web are open to whom. */
@NullMarked
package org.servicebridge.access.web;

import org.jspecify.annotations.NullMarked;
