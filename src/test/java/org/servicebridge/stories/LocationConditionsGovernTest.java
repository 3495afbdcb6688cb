package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a row on locations asks for something else, a notice reads otherwise. */
@EngineTest
class LocationConditionsGovernTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            all-users_allUsers      | false    | A B     | -         | Multiple Spine Core Users
            up-to-three_trusts      | 1        | A B     | The North | ''
            more-than-three_trusts  | &gt; 4   | A B C D | The North | ''
            more-than-three_region  | null     | A B C D | The North | ''
            region-only_trusts      | 5        | ''      | The North | ''
            region-only_region      | null     | ''      | The North | ''
            """)
    void a_notice_names_the_location_by_the_row_that_asks_for_what_is_known(
            String cell, String asked, String trusts, @Nullable String region, String location) {
        Story story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        try (ChangedSet changed = ChangedSet.deployed(
                repository,
                "dmn/notice-location.dmn",
                new OtherCells().whenElse("notice-location_" + cell, before -> asked))) {
            String reference = story.reportedByApi(
                    BRIDGE,
                    report -> report.by("provider", null, 1)
                            .at(trusts.isEmpty() ? List.of() : List.of(trusts.split(" ")), region)
                            .ofKinds("local")
                            .resolvedAt(story.clock.instant().minus(ofMinutes(30))));
            story.severitySet(BRIDGE, reference, 1);

            assertThat(story.shown(reference, "userTask_draftNotice", "location"))
                    .isEqualTo(location);
        }
    }
}
