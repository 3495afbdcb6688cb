/** Tells the right people about an HSSI in time: notices, their wording and rules, and who reads them (COM, IH-9, IH-16, IH-20). */
@NullMarked
package org.servicebridge.communication;

import org.jspecify.annotations.NullMarked;
