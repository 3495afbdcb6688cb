/** The API by which incidents are read, and how every API answers what it cannot do. */
@NullMarked
package org.servicebridge.incident.web;

import org.jspecify.annotations.NullMarked;
