package org.servicebridge.randomwalk;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Nothing can get stuck: whatever anybody does in whatever order, each law holds after each step, and an HSSI can be closed at
 * the end. {@code -Dwalks=2000} walks further, {@code -Dwalks=101-200} the seeds named, {@code -Dwalk=17} or
 * {@code -Dwalk=17,23} single ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RandomWalks {

    private static final String USUALLY = "12";

    @Autowired
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before the first walk
    private Stage stage;

    @BeforeAll
    void build() {
        stage = new Stage(context);
    }

    @ParameterizedTest(name = "walk {0}", allowZeroInvocations = true)
    @MethodSource("seeds")
    void whatever_is_done_nothing_gets_stuck(long seed) {
        new Walk(seed, stage).go();
    }

    LongStream seeds() {
        return asked().filter(this::isMine);
    }

    /** Each of two processes takes a half. */
    abstract boolean isMine(long seed);

    private static LongStream asked() {
        String some = System.getProperty("walk");
        if (some != null) {
            return Arrays.stream(some.split(",")).mapToLong(Long::parseLong);
        }
        String[] ends = System.getProperty("walks", USUALLY).split("-");
        long last = Long.parseLong(ends[ends.length - 1]);
        return LongStream.rangeClosed(ends.length == 1 ? 1 : Long.parseLong(ends[0]), last);
    }
}
