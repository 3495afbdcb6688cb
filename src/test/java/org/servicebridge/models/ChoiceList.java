package org.servicebridge.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A question of a form that is answered from a list which stands in the form itself.
 *
 * @param several whether more than one can be chosen
 * @param codes what is sent for each choice, in the form's order
 */
record ChoiceList(FormModel form, String field, boolean several, List<String> codes) {

    private static final Set<String> OF_ONE = Set.of("radio", "select");
    private static final Set<String> OF_SEVERAL = Set.of("checklist", "taglist");
    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private static final String CODE = text("src/main/java", ".java");
    private static final String TABLES = text("dmn", ".dmn");

    static List<ChoiceList> all() {
        return FormModel.all().stream().flatMap(ChoiceList::of).toList();
    }

    static Stream<ChoiceList> of(FormModel form) {
        return form.components().stream()
                .filter(component -> component.has("values"))
                .filter(component -> OF_ONE.contains(type(component)) || OF_SEVERAL.contains(type(component)))
                .map(component -> new ChoiceList(
                        form, component.path("key").asText(), OF_SEVERAL.contains(type(component)), codes(component)));
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }

    private static List<String> codes(JsonNode component) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
    }

    /** Else it is a question of the process owner's own, whose answer is kept with the words of the form. */
    boolean isReadBySomething() {
        return CODE.contains('"' + field + '"') || TABLES.contains("<text>" + field + "</text>");
    }

    private static String text(String folder, String ending) {
        return ModelFolder.files(folder, ending).stream().map(ModelFolder::text).collect(Collectors.joining());
    }

    boolean isYesOrNo() {
        return YES_OR_NO.equals(Set.copyOf(codes));
    }

    /** An answer as the form sends it. */
    Object answer(String code) {
        return several ? List.of(code) : code;
    }

    /** Form and field, as {@code freeze-change.decision}. */
    @Override
    public String toString() {
        return form.name() + '.' + field;
    }
}
