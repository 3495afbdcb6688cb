/** Tests of which doors are open to whom, and of what the engine keeps of people, groups and rights. */
@NullMarked
package org.servicebridge.access.web;

import org.jspecify.annotations.NullMarked;
