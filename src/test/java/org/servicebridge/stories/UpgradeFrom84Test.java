package org.servicebridge.stories;

import org.servicebridge.testing.LandedTest;
import org.springframework.test.context.TestPropertySource;

/** The version whose models name a bean a step: the trial of {@code models/earlier-names.properties}. */
@LandedTest
@TestPropertySource(properties = "landed-database=v84")
class UpgradeFrom84Test extends UpgradeStory {

    /** Its models lack some, and keep lacking them: those that came after have one for each clock. */
    @Override
    boolean clocksHaveTimers() {
        return false;
    }

    @Override
    String progressField() {
        return "progress";
    }
}
