/** Tests of who is on call at each hour. */
@NullMarked
package org.servicebridge.rota;

import org.jspecify.annotations.NullMarked;
