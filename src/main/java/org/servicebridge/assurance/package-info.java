/** Finds out whether an HSSI carries a crisis, a clinical or a security risk, and brings in the team that assesses it. */
@NullMarked
package org.servicebridge.assurance;

import org.jspecify.annotations.NullMarked;
