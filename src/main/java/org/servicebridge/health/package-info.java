/** Tells whoever runs the nodes whether one of them can serve the people who handle incidents, and whether it can help itself. */
@NullMarked
package org.servicebridge.health;

import org.jspecify.annotations.NullMarked;
