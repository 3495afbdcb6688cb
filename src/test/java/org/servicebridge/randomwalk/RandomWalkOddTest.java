package org.servicebridge.randomwalk;

import org.servicebridge.testing.EngineTest;

/** The walks of odd seeds. */
@EngineTest
class RandomWalkOddTest extends RandomWalks {

    @Override
    boolean isMine(long seed) {
        return seed % 2 == 1;
    }
}
