package org.servicebridge.stories;

import org.servicebridge.testing.LandedTest;
import org.springframework.test.context.TestPropertySource;

/** The version whose models call methods of one bean a process. */
@LandedTest
@TestPropertySource(properties = "landed-database=v89")
class UpgradeFrom89Test extends UpgradeStory {}
