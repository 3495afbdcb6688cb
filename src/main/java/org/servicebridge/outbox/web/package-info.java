/** Where providers say by themselves what became of a message. */
@NullMarked
package org.servicebridge.outbox.web;

import org.jspecify.annotations.NullMarked;
