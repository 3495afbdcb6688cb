package org.servicebridge.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets HSSIs run on that began under models of earlier versions: those name one bean a step, which became methods of one bean a
 * process, call methods that moved with their step to another process, and read a flag whose name was also a bean's. What was
 * deployed stays as it was; it is read with the names of today, {@code models/earlier-names.properties}.
 */
@Component
class EarlierNames extends AbstractProcessEnginePlugin {

    private static final String TABLE = "/models/earlier-names.properties";
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process[^>]* id=\"([^\"]+)\"");
    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern METHOD =
            Pattern.compile("expression=\"\\$\\{(\\w+\\.\\w+)\\((?:task|execution)\\)}\"");
    private static final Pattern FLAG = Pattern.compile("(>\\$\\{!?)(\\w+)(?=}<)");

    private final Properties names;

    EarlierNames() {
        this.names = table();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(new Translating());
    }

    /** The model with each step called and each flag read by its name of today; what no table names stays as it is. */
    String translated(String model) {
        Matcher process = PROCESS.matcher(model);
        if (!process.find()) {
            return model;
        }
        String key = process.group(1);
        String calling = BEAN.matcher(model).replaceAll(call -> Matcher.quoteReplacement(today(key, call)));
        String moved = METHOD.matcher(calling).replaceAll(call -> Matcher.quoteReplacement(today(key, call)));
        return FLAG.matcher(moved)
                .replaceAll(flag -> Matcher.quoteReplacement(
                        flag.group(1) + names.getProperty("variables." + key + "." + flag.group(2), flag.group(2))));
    }

    private String today(String process, MatchResult call) {
        String method = names.getProperty(process + "." + call.group(1));
        return method == null ? call.group() : "expression=\"${%s}\"".formatted(method);
    }

    private static Properties table() {
        Properties table = new Properties();
        try (InputStream file = EarlierNames.class.getResourceAsStream(TABLE)) {
            table.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TABLE + " cannot be read", unreadable);
        }
        return table;
    }

    private final class Translating implements BpmnParseFactory {

        @Override
        public BpmnParse createBpmnParse(BpmnParser parser) {
            return new BpmnParse(new ModelParser(parser, this)) {

                {
                    // The parser has it compiled.
                    schemaResource = null;
                }

                @Override
                public BpmnParse sourceInputStream(InputStream model) {
                    return super.sourceInputStream(
                            new ByteArrayInputStream(translated(text(model)).getBytes(StandardCharsets.UTF_8)));
                }
            };
        }
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A model cannot be read", unreadable);
        }
    }
}
