/** The main paths clicked by each role in a real browser. */
@NullMarked
package org.servicebridge.browser;

import org.jspecify.annotations.NullMarked;
