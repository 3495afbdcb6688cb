package org.servicebridge.engine.form;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** What a model says of a form by properties: the clock whose time left it shows, and that an answer may come by telephone. */
final class FormProperties {

    private static final String CLOCK = "clock";
    private static final String BY_TELEPHONE = "byTelephone";

    private FormProperties() {}

    static void keep(Element element, ActivityImpl activity) {
        activity.getProperties()
                .set(
                        BpmnProperties.EXTENSION_PROPERTIES,
                        Objects.requireNonNullElse(BpmnParseUtil.parseCamundaExtensionProperties(element), Map.of()));
    }

    /** The code of the clock; null where none governs the task. */
    static @Nullable String clock(ActivityImpl activity) {
        return of(activity).get(CLOCK);
    }

    static boolean isByTelephone(@Nullable ActivityImpl activity) {
        return activity != null && "true".equals(of(activity).get(BY_TELEPHONE));
    }

    private static Map<String, String> of(ActivityImpl activity) {
        return Objects.requireNonNullElse(activity.getProperties().get(BpmnProperties.EXTENSION_PROPERTIES), Map.of());
    }
}
