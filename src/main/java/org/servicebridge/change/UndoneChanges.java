package org.servicebridge.change;

import java.util.List;
import org.servicebridge.review.UndoneActions;
import org.springframework.stereotype.Component;

/** Names the changes of an HSSI that are approved, or level 3's disablement of an endpoint, as long as nobody has carried them out. */
@Component
class UndoneChanges implements UndoneActions {

    private final ChangeRequests changes;

    UndoneChanges(ChangeRequests changes) {
        this.changes = changes;
    }

    @Override
    public List<String> of(String reference) {
        return changes.of(reference).stream()
                .filter(UndoneChanges::isUndone)
                .map(change -> "%s, %s: %s"
                        .formatted(
                                change.reference(),
                                change.state().words(),
                                change.asking().askedFor()))
                .toList();
    }

    private static boolean isUndone(ChangeRequest change) {
        return switch (change.state()) {
            case APPROVED -> true;
            case ASKED -> DecideDisablement.isDecidedBy(change.asking());
            default -> false;
        };
    }
}
