/** What tests share: the application on its own PostgreSQL, with a clock that they move. */
@NullMarked
package org.servicebridge.testing;

import org.jspecify.annotations.NullMarked;
