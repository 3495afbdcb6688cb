package org.servicebridge.statuspage;

/** Something was published, changed or taken down; the snapshot follows after the commit. */
record PublicationChanged() {}
