/** The stories of the source, told in the team's words on the real engine and PostgreSQL. */
@NullMarked
package org.servicebridge.stories;

import org.jspecify.annotations.NullMarked;
