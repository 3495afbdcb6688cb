/** What the engine calls to record a provider's answers, updates and resolution, and what tells it of the provider's own messages. */
@NullMarked
package org.servicebridge.supplier.process;

import org.jspecify.annotations.NullMarked;
