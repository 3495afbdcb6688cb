/** The API by which incidents are reported. */
@NullMarked
package org.servicebridge.intake.web;

import org.jspecify.annotations.NullMarked;
