/** The API by which providers see what they are asked for, and answer. */
@NullMarked
package org.servicebridge.resolution.web;

import org.jspecify.annotations.NullMarked;
