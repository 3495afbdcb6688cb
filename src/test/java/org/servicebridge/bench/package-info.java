/** What one HSSI costs, measured: not run with the tests. */
@NullMarked
package org.servicebridge.bench;

import org.jspecify.annotations.NullMarked;
