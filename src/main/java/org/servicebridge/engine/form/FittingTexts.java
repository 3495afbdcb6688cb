package org.servicebridge.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.text.CleanText;

/**
 * Has whatever a model fills into a task fit the engine's columns. What people said may be as long as a column, and a model shows
 * it with words of its own around: no task could be made of it. The whole stands on the timeline.
 */
class FittingTexts extends AbstractBpmnParseListener {

    /** By now everything in it has been read. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        fitAll(process);
    }

    private static void fitAll(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (activity.getIoMapping() != null) {
                for (InputParameter parameter : activity.getIoMapping().getInputParameters()) {
                    parameter.setValueProvider(new Fitting(parameter.getValueProvider()));
                }
            }
            fitAll(activity);
        }
    }

    private record Fitting(ParameterValueProvider whole) implements ParameterValueProvider {

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            Object value = whole.getValue(scope);
            return value instanceof String text ? CleanText.cut(text, FormAnswers.LONGEST_TEXT) : value;
        }

        @Override
        public boolean isDynamic() {
            return whole.isDynamic();
        }
    }
}
