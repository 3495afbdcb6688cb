package org.servicebridge.stories;

import org.servicebridge.testing.LandedTest;
import org.springframework.test.context.TestPropertySource;

/** The last version that landed: providers are written to, anybody reports, and events are under watch. */
@LandedTest
@TestPropertySource(properties = "landed-database=v118")
class UpgradeFrom118Test extends UpgradeStory {

    @Override
    String progressField() {
        return "howFar";
    }
}
