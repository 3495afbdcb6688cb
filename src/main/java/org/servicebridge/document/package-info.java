/** Keeps the documents of an incident, minutes, summaries and letters, as they were when they were finished. */
@NullMarked
package org.servicebridge.document;

import org.jspecify.annotations.NullMarked;
