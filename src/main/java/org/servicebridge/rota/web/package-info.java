/** The pages of the rota and its calendar feeds. */
@NullMarked
package org.servicebridge.rota.web;

import org.jspecify.annotations.NullMarked;
