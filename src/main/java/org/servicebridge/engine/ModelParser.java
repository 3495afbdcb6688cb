package org.servicebridge.engine;

import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.xml.sax.SAXException;

/**
 * Reads diagrams. The engine's own parser compiles the schema of BPMN for each of them, which took most of the time in which
 * models are deployed; here a diagram is held against the schema that was compiled once.
 */
final class ModelParser extends BpmnParser {

    private static final Schema SCHEMA = compiled();

    /** Reads as this one does, for the same engine. */
    ModelParser(BpmnParser engines, BpmnParseFactory factory) {
        super(engines.getExpressionManager(), factory);
        setParseListeners(engines.getParseListeners());
    }

    @Override
    protected SAXParser getSaxParser() throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(NAMESPACE_PREFIXES, true);
        factory.setSchema(SCHEMA);
        setXxeProcessing(factory);
        return factory.newSAXParser();
    }

    /** The schema is there already. */
    @Override
    protected void enableSchemaValidation(boolean enable) {}

    private static Schema compiled() {
        try {
            URL schema = BpmnParse.class.getClassLoader().getResource(BPMN_20_SCHEMA_LOCATION);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema);
        } catch (SAXException faulty) {
            throw new IllegalStateException("The schema of BPMN cannot be read", faulty);
        }
    }
}
