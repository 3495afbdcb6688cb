/** Distribution lists kept in the application: who is told of which service, management, directors, closed lists (COM-8 to COM-11). */
@NullMarked
package org.servicebridge.communication.lists;

import org.jspecify.annotations.NullMarked;
