/** Conference calls and war rooms in which an HSSI is settled: arranged in time, chaired, and their outcome passed on. */
@NullMarked
package org.servicebridge.conference;

import org.jspecify.annotations.NullMarked;
