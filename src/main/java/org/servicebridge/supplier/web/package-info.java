/** The API by which providers confirm, update and resolve. */
@NullMarked
package org.servicebridge.supplier.web;

import org.jspecify.annotations.NullMarked;
