/** The page on which anybody reports a potential HSSI and reads the desk's answer. */
@NullMarked
package org.servicebridge.potential.web;

import org.jspecify.annotations.NullMarked;
