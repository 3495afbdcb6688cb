package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A variable hides the bean of the same name from every expression that sees both, so no name is given to both. */
class VariableNamesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.])(\\w+)\\.\\w+\\(");
    private static final Pattern FLAG = Pattern.compile("[{( !](\\w+)(?=[ })])");
    private static final Pattern DECLARED =
            Pattern.compile("(?: source| target|(?:in|out)putParameter name|Variable|camunda:initiator)=\"(\\w+)\"");
    private static final Pattern CONSTANT = Pattern.compile("String [A-Z_]+ =\\s*\"(\\w+)\"");

    private final String models =
            ProcessModel.all().stream().map(ProcessModel::xml).collect(Collectors.joining());

    @Test
    void no_variable_has_the_name_of_a_bean_that_models_call() {
        // given
        Set<String> beans = names(BEAN, expressions());

        // when
        Set<String> variables = names(DECLARED, models);
        variables.addAll(names(FLAG, expressions()));
        FormModel.all().forEach(form -> variables.addAll(form.keys()));
        variables.addAll(constants());

        // then
        assertThat(beans).contains("forms", "sendNotice");
        assertThat(variables).contains("reference", "noticeKind", "confirmed");
        variables.retainAll(beans);
        assertThat(variables).isEmpty();
    }

    /** What code sets is a constant of its process; so is the key of a process, which is no variable. */
    private static Set<String> constants() {
        Set<String> constants = ModelFolder.files("src/main/java", ".java").stream()
                .filter(file -> file.toString().contains("/process/"))
                .flatMap(file -> names(CONSTANT, ModelFolder.text(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        ProcessModel.all().forEach(model -> constants.remove(model.name()));
        return constants;
    }

    private String expressions() {
        return EXPRESSION.matcher(models).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
