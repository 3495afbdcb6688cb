package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.BesideProcess;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever code starts by its key must be in every set: a new one is added to the list of those needed. */
@EngineTest
class ProcessKeysTest {

    @Autowired
    private List<BesideProcess> beside;

    @Autowired
    private List<ClockStart> byTheClock;

    @Test
    void what_code_starts_by_its_key_is_needed() {
        Set<String> started = Stream.concat(
                        beside.stream().map(BesideProcess::key),
                        byTheClock.stream().map(ClockStart::name).filter(name -> !name.contains(" ")))
                .collect(Collectors.toSet());

        assertThat(ProcessKeys.STARTED).isEqualTo(started);
    }
}
