/** The API by which notices are read. */
@NullMarked
package org.servicebridge.communication.web;

import org.jspecify.annotations.NullMarked;
