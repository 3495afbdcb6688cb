/** What the public gets over HTTP. */
@NullMarked
package org.servicebridge.statuspage.web;

import org.jspecify.annotations.NullMarked;
