package org.servicebridge.resolution;

import java.util.List;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.MissingPieces;
import org.springframework.stereotype.Component;

/** Says of an HSSI that its agreed fail-away is not carried out yet (BRG-6). */
@Component
class MissingFailAway implements MissingPieces {

    private final FailAways failAways;

    MissingFailAway(FailAways failAways) {
        this.failAways = failAways;
    }

    @Override
    public List<String> of(Incident incident) {
        return failAways
                .of(incident.reference())
                .filter(failAway -> failAway.done() == null)
                .map(failAway -> List.of("The agreed fail-away is not recorded as carried out."))
                .orElse(List.of());
    }
}
