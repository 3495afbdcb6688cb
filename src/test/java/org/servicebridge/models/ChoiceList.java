package org.servicebridge.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
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
