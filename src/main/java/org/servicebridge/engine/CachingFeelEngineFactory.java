package org.servicebridge.engine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;

/** Gives the decision engine a FEEL that parses each text of a table once. */
public class CachingFeelEngineFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new CachingFeelEngine();
    }
}
