/** The own pages for staff; they work without JavaScript. */
@NullMarked
package org.servicebridge.insight.web;

import org.jspecify.annotations.NullMarked;
