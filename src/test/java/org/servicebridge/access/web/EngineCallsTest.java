package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.EngineOperation;
import org.servicebridge.access.Groups;
import org.servicebridge.access.ListedCalls;
import org.servicebridge.access.OfferedOperations;
import org.servicebridge.access.Refusal;

/** Every operation that the engine's REST API has, for every group that there is: only the listed ones are offered. */
class EngineCallsTest {

    private final EngineCalls calls = new EngineCalls();

    @Test
    void each_operation_is_for_the_groups_that_the_list_says_and_for_no_other() throws IllegalAccessException {
        // given
        List<EngineOperation> operations = EngineOperation.all();
        Set<String> groups = groups();

        // when
        Map<EngineOperation, Set<String>> offered = operations.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        operation -> groups.stream()
                                .filter(group -> isOffered(operation, group))
                                .collect(Collectors.toSet())));

        // then
        assertThat(operations).hasSizeGreaterThan(390);
        assertThat(groups).hasSizeGreaterThan(14).contains(Groups.ECAB, Groups.CAMUNDA_ADMIN);
        Map<String, Set<String>> listed = ListedCalls.groups(groups);
        assertThat(offered.entrySet().stream()
                        .filter(operation -> !operation
                                .getValue()
                                .equals(listed.getOrDefault(operation.getKey().call(), Set.of())))
                        .map(operation -> operation.getKey().call() + " is offered to " + operation.getValue()))
                .isEmpty();
        Set<String> staff = Set.copyOf(Groups.INCIDENT_STAFF);
        stands(OfferedOperations.COUNTED, OfferedOperations.rows(offered, staff));
        stands(OfferedOperations.NAMED, OfferedOperations.names(offered, staff));
    }

    @Test
    void who_is_in_no_group_gets_what_everybody_gets() {
        List<EngineOperation> own = EngineOperation.all().stream()
                .filter(operation -> isOffered(operation, "unknown"))
                .toList();

        assertThat(own).isNotEmpty().allMatch(operation -> isOffered(operation, Groups.SERVICE_BRIDGE));
    }

    private static void stands(String table, List<String> rows) {
        if (Boolean.getBoolean("write")) {
            OfferedOperations.write(table, rows);
        }
        assertThat(OfferedOperations.table(table))
                .as("docs/security.md, the table %s; mvn test -Dtest=EngineCallsTest -Dwrite writes it anew", table)
                .isEqualTo(rows);
    }

    private boolean isOffered(EngineOperation operation, String group) {
        try {
            calls.offered(
                    operation.method(), "/engine-rest" + operation.address(), Actor.person("somebody", Set.of(group)));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Set<String> groups() throws IllegalAccessException {
        Stream.Builder<String> groups = Stream.builder();
        for (Field field : Groups.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                groups.add((String) field.get(null));
            }
        }
        return groups.build().collect(Collectors.toSet());
    }
}
