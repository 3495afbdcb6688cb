/** Who is on call for an HSSI at each hour: shifts and contacts of each role, and the desk on duty. */
@NullMarked
package org.servicebridge.rota;

import org.jspecify.annotations.NullMarked;
