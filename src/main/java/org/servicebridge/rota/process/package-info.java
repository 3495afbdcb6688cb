/** What the engine calls to plan, check and publish the rota each Monday. */
@NullMarked
package org.servicebridge.rota.process;

import org.jspecify.annotations.NullMarked;
