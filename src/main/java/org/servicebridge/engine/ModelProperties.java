package org.servicebridge.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Reads the properties that a model's owner gave an element, for instance the clock that governs it. */
@Component
public class ModelProperties {

    /** Names the clock that governs an element. */
    public static final String CLOCK = "clock";

    /** The clocks that press for a task which has none of its own, by their codes. */
    public static final String COVERED_BY = "coveredBy";

    /** Names the groups that are on call, and so paged, for a task; those of {@link #ON_CALL_AT_NIGHT} sit before it by day. */
    public static final String ON_CALL = "onCall";

    public static final String ON_CALL_AT_NIGHT = "onCallAtNight";

    /** Says that whoever is paged only hears of it: nobody waits for an answer. */
    public static final String INFORMS = "informs";

    /** Says that the model itself goes on to the next level where nobody answers. */
    public static final String OWN_SILENCE = "ownSilence";

    private final RepositoryService repository;

    ModelProperties(RepositoryService repository) {
        this.repository = repository;
    }

    /** The properties of an element that is being read, by name. */
    public static Map<String, String> of(Element element) {
        return Objects.requireNonNullElse(BpmnParseUtil.parseCamundaExtensionProperties(element), Map.of());
    }

    /** Whether the model has an element of this id, which one of an earlier set may not. */
    public boolean has(String processDefinition, String elementId) {
        return repository.getBpmnModelInstance(processDefinition).getModelElementById(elementId) != null;
    }

    /** The value of an element's {@code camunda:property}, if it has one of that name. */
    public Optional<String> property(String processDefinition, String elementId, String name) {
        BaseElement element = repository.getBpmnModelInstance(processDefinition).getModelElementById(elementId);
        ExtensionElements extensions = element == null ? null : element.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst();
    }
}
