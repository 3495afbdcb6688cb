/** Makes the engine's tables as the first of the record's migrations, so that one history tells the whole database. */
@NullMarked
package org.servicebridge.engine.migration;

import org.jspecify.annotations.NullMarked;
