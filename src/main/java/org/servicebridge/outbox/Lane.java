package org.servicebridge.outbox;

/** A queue of the outbox that is emptied by itself, so that no channel waits for another and letters neither push in nor starve. */
enum Lane {
    EMAIL(Channel.EMAIL, 50),
    SMS(Channel.SMS, 50),
    WEBHOOK(Channel.WEBHOOK, 20),
    TEAMS(Channel.TEAMS, 20),
    SLACK(Channel.SLACK, 20),
    /** Mails that are no notices: few at a time. A page by SMS takes the lane of its channel. */
    LETTER(Channel.EMAIL, 5);

    private final Channel channel;
    private final int batch;

    Lane(Channel channel, int batch) {
        this.channel = channel;
        this.batch = batch;
    }

    Channel channel() {
        return channel;
    }

    /** Whether one channel gets its messages one after the other, in the order in which they were handed in. */
    boolean isInOrder() {
        return channel.isOfTeam();
    }

    /** How many deliveries one sender claims at once. */
    int batch() {
        return batch;
    }
}
