package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/**
 * Told to other parts in the same transaction when a record has got a risk more, so that fewer people may see it and more have to
 * know.
 *
 * @param found what was found now
 */
public record RisksFlagged(String reference, Flags found, Actor actor) {}
