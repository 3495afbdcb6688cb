package org.servicebridge.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnModelInstanceImpl;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.parser.AbstractModelParser;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads decision tables. The engine's own reader compiles the schemas of six versions of DMN for each table, which took most
 * of the time in which models are deployed; here a table is held against the schema that was compiled once.
 */
final class TableParser extends AbstractModelParser {

    /** For a decision engine's configuration. */
    static DefaultDmnTransformer transformer() {
        TableParser parser = new TableParser();
        return new DefaultDmnTransformer() {

            @Override
            public DmnTransform createTransform() {
                return new DefaultDmnTransform(this) {

                    @Override
                    public void setModelInstance(InputStream table) {
                        setModelInstance(parser.read(table));
                    }
                };
            }
        };
    }

    private DmnModelInstance read(InputStream table) {
        byte[] text = bytes(table);
        try {
            DmnModelInstance read = (DmnModelInstance) parseModelFromStream(new ByteArrayInputStream(text));
            Dmn.validateModel(read);
            return read;
        } catch (ModelException faulty) {
            // The engine's own reader names the line.
            return Dmn.readModelFromStream(new ByteArrayInputStream(text));
        }
    }

    @Override
    protected void configureFactory(DocumentBuilderFactory documents) {
        super.configureFactory(documents);
        documents.setValidating(false);
    }

    @Override
    protected DmnModelInstanceImpl createModelInstance(DomDocument document) {
        markIds((Document) document.getDomSource().getNode());
        return new DmnModelInstanceImpl(
                (ModelImpl) Dmn.INSTANCE.getDmnModel(), Dmn.INSTANCE.getDmnModelBuilder(), document);
    }

    /** Without a schema nothing tells the document by which attribute its elements refer to each other. */
    private static void markIds(Document document) {
        NodeList elements = document.getElementsByTagName("*");
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            if (element.hasAttribute("id")) {
                element.setIdAttribute("id", true);
            }
        }
    }

    private static byte[] bytes(InputStream table) {
        try (table) {
            return table.readAllBytes();
        } catch (IOException unreadable) {
            throw new DmnModelException("A table cannot be read", unreadable);
        }
    }
}
