/** Who acts on an incident and what they may do: people, groups, sign-in and API keys. */
@NullMarked
package org.servicebridge.access;

import org.jspecify.annotations.NullMarked;
