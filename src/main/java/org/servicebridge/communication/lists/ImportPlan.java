package org.servicebridge.communication.lists;

import java.util.Comparator;
import java.util.List;

/**
 * What loading a file would do to a list, or why it cannot be loaded.
 *
 * @param unchanged how many members stay as they are
 */
public record ImportPlan(MemberChanges changes, long unchanged, List<LineProblem> problems) {

    public ImportPlan {
        problems = problems.stream()
                .sorted(Comparator.comparingLong(LineProblem::line))
                .toList();
    }

    public boolean isApplicable() {
        return problems.isEmpty() && !changes.isEmpty();
    }
}
