package org.servicebridge.randomwalk;

import java.util.Optional;

/** One kind of door by which people, programs or the clock act on HSSIs. */
interface Moves {

    /** How often it is tried, beside the others. */
    int weight();

    /** One of all that can be done by this door now, drawn by chance; empty where there is nothing. */
    Optional<Move> draw(Scene scene, Dice dice);
}
