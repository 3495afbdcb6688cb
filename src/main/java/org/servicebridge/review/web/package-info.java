/** Takes over the interface what providers give for plans and reports of their HSSI. */
@NullMarked
package org.servicebridge.review.web;

import org.jspecify.annotations.NullMarked;
