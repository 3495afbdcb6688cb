/** The public pages and feeds, and the page on which staff enter maintenance; all work without JavaScript. */
@NullMarked
package org.servicebridge.statuspage.web;

import org.jspecify.annotations.NullMarked;
