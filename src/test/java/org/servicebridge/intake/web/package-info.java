/** Tests of the API, as its callers see it. */
@NullMarked
package org.servicebridge.intake.web;

import org.jspecify.annotations.NullMarked;
