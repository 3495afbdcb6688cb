package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.change.ChangeClass;
import org.servicebridge.change.ClassChange;
import org.springframework.stereotype.Component;

/** Hands the class that the table gave to the record. */
@Component("classChange")
class ClassChangeStep implements ExecutionListener {

    private final ClassChange classChange;

    ClassChangeStep(ClassChange classChange) {
        this.classChange = classChange;
    }

    @Override
    public void notify(DelegateExecution execution) {
        classChange.classify(
                ChangeVariables.change(execution), ChangeClass.of((String) execution.getVariable("changeClass")));
    }
}
