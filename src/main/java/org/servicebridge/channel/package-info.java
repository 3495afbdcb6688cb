/** The channel of a team in Microsoft Teams or Slack, where the milestones of an HSSI are posted (COM-19, MAJ-4). */
@NullMarked
package org.servicebridge.channel;

import org.jspecify.annotations.NullMarked;
