package org.servicebridge.stories;

import org.servicebridge.testing.LandedTest;
import org.springframework.test.context.TestPropertySource;

/** The last version that landed: whoever is on call is paged for every task, and what the Bridge left is the night's at once. */
@LandedTest
@TestPropertySource(properties = "landed-database=v124")
class UpgradeFrom124Test extends UpgradeStory {

    @Override
    String progressField() {
        return "howFar";
    }
}
