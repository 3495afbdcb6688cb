/** The API of how people work together on an HSSI. */
@NullMarked
package org.servicebridge.conference.web;

import org.jspecify.annotations.NullMarked;
