package org.servicebridge.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.servicebridge.engine.CertainQuestions;
import org.servicebridge.engine.DecisionTable;
import org.springframework.stereotype.Component;

/** Each clock is asked for at either severity of an HSSI: a {@code cadence.dmn} without a row for it is not deployed. */
@Component
class ClocksAsked implements CertainQuestions {

    @Override
    public DecisionTable table() {
        return DecisionTable.CADENCE;
    }

    @Override
    public List<Map<String, Object>> questions() {
        return Stream.of(ClockKind.values())
                .flatMap(kind -> Stream.of(1, 2)
                        .map(severity -> Map.<String, Object>of("clock", kind.code(), "severity", severity)))
                .toList();
    }
}
