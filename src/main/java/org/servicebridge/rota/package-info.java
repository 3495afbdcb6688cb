/** Who is on call for an HSSI at each hour: shifts of the EDMs and level 3, and the desk on duty. */
@NullMarked
package org.servicebridge.rota;

import org.jspecify.annotations.NullMarked;
