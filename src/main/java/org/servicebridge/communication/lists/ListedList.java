package org.servicebridge.communication.lists;

/** A list with the number of its members, in all and by channel. */
public record ListedList(DistributionList list, long members, long email, long mobile) {}
