package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

/** Lets parts of the engine see each model as it is read, beside those that see it already. */
public final class ParseListeners {

    private ParseListeners() {}

    /** These see an element before the engine's own, and so before its history. */
    static void addBefore(ProcessEngineConfigurationImpl engine, BpmnParseListener... further) {
        engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), further));
    }

    /** These see an element when the engine's own have. */
    public static void addAfter(ProcessEngineConfigurationImpl engine, BpmnParseListener... further) {
        engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), further));
    }

    private static List<BpmnParseListener> with(
            @Nullable List<BpmnParseListener> already, BpmnParseListener... further) {
        List<BpmnParseListener> all = already == null ? new ArrayList<>() : new ArrayList<>(already);
        all.addAll(List.of(further));
        return all;
    }
}
