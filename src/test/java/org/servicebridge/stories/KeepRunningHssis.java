package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servicebridge.testing.KeepDatabase;
import org.servicebridge.testing.LandedDatabase;
import org.servicebridge.testing.LandedTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Not a test: keeps a database of this version for the tests of those to come, by
 * {@code mvn test -Dtest=KeepRunningHssis -Dlanded.keep=v90}.
 */
@LandedTest
@EnabledIfSystemProperty(named = KeepRunningHssis.NAME, matches = "\\w+")
class KeepRunningHssis {

    static final String NAME = "landed.keep";

    @Autowired
    private ApplicationContext context;

    @AfterAll
    static void giveTheEngineItsClock() {
        ClockUtil.reset();
    }

    @Test
    void this_version_is_kept_with_hssis_under_way() throws SQLException, IOException {
        // given
        Map<String, String> hssis = new RunningHssis(context).begin();

        // when
        String name = System.getProperty(NAME);
        new KeepDatabase(context.getBean(DataSource.class))
                .into(
                        LandedDatabase.file(name),
                        context.getBean(MovableClock.class).instant(),
                        hssis);

        // then
        assertThat(LandedDatabase.of(name).rows()).containsKeys("incident", "act_ru_task", "act_ge_bytearray");
    }
}
