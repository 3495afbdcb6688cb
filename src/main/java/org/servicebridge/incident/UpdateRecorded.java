package org.servicebridge.incident;

/**
 * Told to other parts in the same transaction when a provider's update of an HSSI is on its record.
 *
 * @param showsProgress whether whoever recorded it marks the HSSI as progressing by it
 */
public record UpdateRecorded(String reference, boolean showsProgress) {}
