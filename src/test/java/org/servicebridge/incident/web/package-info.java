/** Tests of the API, as its callers see it. */
@NullMarked
package org.servicebridge.incident.web;

import org.jspecify.annotations.NullMarked;
