/** The doors of Service Bridge: one sign-in for all pages, HTTP Basic and keys for programs, and refusals as sentences. */
@NullMarked
package org.servicebridge.access.web;

import org.jspecify.annotations.NullMarked;
