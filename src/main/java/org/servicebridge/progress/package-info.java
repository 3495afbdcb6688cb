/** Sees that an HSSI gets on: lack of progress, the fix time of its service, and who owns it in each team. */
@NullMarked
package org.servicebridge.progress;

import org.jspecify.annotations.NullMarked;
