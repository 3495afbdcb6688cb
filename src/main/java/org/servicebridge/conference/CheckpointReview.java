package org.servicebridge.conference;

/**
 * What a checkpoint finds (BRG-7).
 *
 * @param resources whether the resources that the resolution needs are available
 * @param onTrack whether the plan is on track
 * @param escalate whether the desk escalates into the provider, which is for a doubt only
 */
public record CheckpointReview(boolean resources, boolean onTrack, boolean escalate) {}
