/** Tests of the API for plans, as its callers see it. */
@NullMarked
package org.servicebridge.review.web;

import org.jspecify.annotations.NullMarked;
