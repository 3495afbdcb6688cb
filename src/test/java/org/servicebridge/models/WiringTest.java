package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.servicebridge.engine.FormParts;

/** Models and code name each other rightly, both ways: nothing is missing, nothing is left over. */
class WiringTest {

    private static final Pattern BEAN = Pattern.compile("(?<![\\w.'#])([a-z]\\w*)\\.[a-z]");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern METHOD = Pattern.compile("(?<![\\w.#])(\\w+\\.\\w+)\\(");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.#])(\\w+)\\.(\\w+)\\((task|execution)?");
    private static final Set<String> OF_KEPT_MODELS = Set.of(
            "confirmResolution.begin", "forms.noneChosen", "taskPages.sendAtNight", "taskPages.sendToLevel2AtNight");
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task");
    private static final List<Class<?>> CALLED_BY_TYPE =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private static final List<ProcessModel> MODELS = ProcessModel.all();
    private static final String ALL_MODELS =
            MODELS.stream().map(ProcessModel::xml).collect(Collectors.joining());
    private static final String CODE = sources();

    private static final String PAGES = ModelFolder.files("src/main/resources/templates", ".html").stream()
            .map(ModelFolder::text)
            .collect(Collectors.joining());
    private static final Set<String> CALLED = all(Pattern.compile("(?:\\.|::)(\\w+)\\b"), CODE + PAGES);

    private static final Map<String, Class<?>> BEANS = NamedBeans.all();

    @Test
    void every_bean_that_a_model_names_exists() {
        Set<String> missing = all(BEAN, expressions());
        missing.removeAll(OF_THE_ENGINE);
        missing.removeIf(BEANS::containsKey);

        assertThat(missing).isEmpty();
    }

    @Test
    void a_call_is_seen_wherever_it_stands_in_an_expression() {
        String expression =
                "${a.b(execution) &amp;&amp; !c.d(task, 'e.f(x)') || (g.h(i.j(execution), k) ? l.m() : n.o())}";

        assertThat(CALL.matcher(expression).results().map(call -> call.group(1)))
                .contains("a", "c", "g", "i", "l", "n");
        assertThat(all(METHOD, expression)).contains("a.b", "c.d", "g.h", "i.j", "l.m", "n.o");
    }

    /** A listener that hands over {@code task} needs a method that takes a task, and so on; other arguments are not looked at. */
    @Test
    void every_method_that_a_model_names_exists() {
        Set<String> missing = CALL.matcher(ALL_MODELS)
                .results()
                .filter(call -> BEANS.containsKey(call.group(1)))
                .filter(call -> methods(call.group(1)).noneMatch(method -> isMeant(method, call)))
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void every_method_made_for_models_is_named_by_one() {
        Set<String> named = all(METHOD, ALL_MODELS + earlierNames());
        Set<String> unused = NamedBeans.ofSteps().keySet().stream()
                .filter(bean -> CODE.contains("@Component(\"%s\")".formatted(bean)))
                .flatMap(bean -> methods(bean)
                        .filter(method -> !isCalledByCode(method))
                        .map(method -> bean + '.' + method.getName()))
                .filter(method -> !named.contains(method))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEqualTo(OF_KEPT_MODELS);
    }

    @Test
    void what_models_of_earlier_versions_call_is_there() {
        assertThat(CALL.matcher(earlierNames()).results())
                .isNotEmpty()
                .allMatch(call -> methods(call.group(1)).anyMatch(method -> isMeant(method, call)), "is there");
    }

    /** Models call methods: a bean that the engine calls by its type has no name that says what it does. */
    @Test
    void no_bean_is_called_by_its_type() {
        assertThat(NamedBeans.ofSteps().values().stream()
                        .filter(bean -> CALLED_BY_TYPE.stream().anyMatch(type -> type.isAssignableFrom(bean))))
                .isEmpty();
        assertThat(ALL_MODELS).doesNotContain("delegateExpression=", "camunda:class=");
    }

    @Test
    void forms_named_and_forms_there_are_the_same() {
        Set<String> there = FormModel.all().stream().map(FormModel::name).collect(Collectors.toSet());

        Set<String> named = all(Pattern.compile("camunda:formRef=\"([^\"]+)\""), ALL_MODELS);
        named.addAll(FormParts.KEYS);

        assertThat(there).isEqualTo(named);
        assertThat(ALL_MODELS).contains("<camunda:property name=\"byTelephone\" value=\"true\"");
    }

    @Test
    void decisions_named_exist_and_decisions_there_are_asked() {
        String tables =
                ModelFolder.files("dmn", ".dmn").stream().map(ModelFolder::text).collect(Collectors.joining());
        Set<String> there = all(Pattern.compile("<decision id=\"([^\"]+)\""), tables);
        Set<String> asked = all(Pattern.compile("camunda:decisionRef=\"([^\"]+)\""), ALL_MODELS);
        assertThat(there).containsAll(asked);

        asked.addAll(all(Pattern.compile("requiredDecision href=\"#([^\"]+)\""), tables));
        there.removeIf(decision -> asked.contains(decision) || CODE.contains('"' + decision + '"'));
        assertThat(there).isEmpty();
    }

    @Test
    void processes_called_exist_and_processes_there_are_called_or_started() {
        Set<String> called = all(Pattern.compile("calledElement=\"([^\"]+)\""), ALL_MODELS);
        Set<String> there = MODELS.stream().map(ProcessModel::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).containsAll(called);

        MODELS.stream()
                .filter(WiringTest::startsByItself)
                .map(ProcessModel::name)
                .forEach(called::add);
        there.removeIf(name -> called.contains(name) || CODE.contains('"' + name + '"'));
        assertThat(there).isEmpty();
    }

    @Test
    void messages_caught_are_sent_by_the_code_and_messages_sent_are_caught() {
        Set<String> caught = MODELS.stream()
                .flatMap(model -> model.elements(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(caught).allMatch(message -> CODE.contains('"' + message + '"'), "is sent by the code");
        String ports = ModelFolder.files("src/main/java", "Messages.java").stream()
                .map(ModelFolder::text)
                .collect(Collectors.joining());
        assertThat(all(Pattern.compile("\"([a-z]+\\.[a-z-]+)\""), ports))
                .hasSizeGreaterThan(10)
                .isSubsetOf(caught);
    }

    @Test
    void element_ids_that_code_and_models_name_exist() {
        Pattern id = Pattern.compile("[\"']((?:userTask|subProcess|callActivity|timer|gateway)_\\w+)[\"']");
        Set<String> missing = all(id, CODE + ALL_MODELS.replaceAll(" (id|\\w*Ref|bpmnElement)=\"[^\"]*\"", ""));
        missing.removeIf(element -> ALL_MODELS.contains("id=\"" + element + '"'));

        assertThat(missing).isEmpty();
    }

    private Stream<Method> methods(String bean) {
        return Arrays.stream(Objects.requireNonNull(BEANS.get(bean), bean).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    /** It is what a port of a lower floor asks for, or, where it takes nothing of the engine's, what other code calls. */
    private static boolean isCalledByCode(Method method) {
        boolean isForTheEngine =
                Arrays.stream(method.getParameterTypes()).anyMatch(VariableScope.class::isAssignableFrom);
        if (!isForTheEngine && CALLED.contains(method.getName())) {
            return true;
        }
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .anyMatch(asked -> asked.getName().equals(method.getName()));
    }

    private static boolean isMeant(Method method, MatchResult call) {
        Class<?> given = "task".equals(call.group(3)) ? DelegateTask.class : DelegateExecution.class;
        return method.getName().equals(call.group(2))
                && (call.group(3) == null
                        || method.getParameterCount() > 0 && method.getParameterTypes()[0].isAssignableFrom(given));
    }

    /** What models let the engine work out, without the texts in it. */
    private static String expressions() {
        return EXPRESSION
                .matcher(ALL_MODELS)
                .results()
                .map(found -> found.group(1).replace("&#39;", "'").replaceAll("'[^']*'", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String earlierNames() {
        return ModelFolder.text(Path.of("src/main/resources/models/earlier-names.properties"))
                .replaceAll("(?m)^#.*$", "");
    }

    private static boolean startsByItself(ProcessModel model) {
        return model.elements(StartEvent.class).stream()
                        .filter(start -> start.getParentElement() instanceof Process)
                        .anyMatch(start ->
                                start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                || model.processes().stream().anyMatch(Process::isCamundaStartableInTasklist)
                        && model.elements(StartEvent.class).stream()
                                .anyMatch(start -> start.getCamundaFormRef() != null);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(WiringTest::firstGroup)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstGroup(MatchResult found) {
        return Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                .map(found::group)
                .filter(value -> value != null)
                .findFirst()
                .orElseThrow();
    }

    private static String sources() {
        return ModelFolder.files("src/main/java", ".java").stream()
                .map(file -> ModelFolder.text(file).replaceAll("(?s)/\\*.*?\\*/", ""))
                .collect(Collectors.joining());
    }
}
