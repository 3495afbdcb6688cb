package org.servicebridge.stories;

import org.servicebridge.testing.LandedTest;
import org.springframework.test.context.TestPropertySource;

/** The last version that landed: methods of one bean a process, shared heads of forms, and a timer for each clock. */
@LandedTest
@TestPropertySource(properties = "landed-database=v112")
class UpgradeFrom112Test extends UpgradeStory {

    @Override
    String progressField() {
        return "howFar";
    }
}
