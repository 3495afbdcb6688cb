package org.servicebridge.randomwalk;

import org.servicebridge.testing.EngineTest;

/** The walks of even seeds. */
@EngineTest
class RandomWalkEvenTest extends RandomWalks {

    @Override
    boolean isMine(long seed) {
        return seed % 2 == 0;
    }
}
