/**
 * Lets everything leave the building, once and in its turn, whatever it is and whoever hands it in: the one table
 * {@code delivery}, lanes, budgets, leases, ways out and receipts (COM-2).
 */
@NullMarked
package org.servicebridge.outbox;

import org.jspecify.annotations.NullMarked;
