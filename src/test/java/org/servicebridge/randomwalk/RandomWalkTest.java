package org.servicebridge.randomwalk;

import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Nothing can get stuck: whatever anybody does in whatever order, each law holds after each step, and an HSSI can be closed at
 * the end. {@code -Dwalks=2000} walks further, {@code -Dwalk=17} one walk alone.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalkTest {

    private static final int USUALLY = 4;

    @Autowired
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before the first walk
    private Stage stage;

    @BeforeAll
    void build() {
        stage = new Stage(context);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_done_nothing_gets_stuck(long seed) {
        new Walk(seed, stage).go();
    }

    static LongStream seeds() {
        Long one = Long.getLong("walk");
        return one == null ? LongStream.rangeClosed(1, Integer.getInteger("walks", USUALLY)) : LongStream.of(one);
    }
}
