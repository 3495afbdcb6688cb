package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HSSIs of landed versions go on: whatever their models call is there today, under the same name or under that of the table. */
class KeptModelsTest {

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process[^>]* id=\"([^\"]+)\"");
    private static final Pattern MODEL = Pattern.compile("(?m)^[^,]*,[^,]*,bpmn/[^,]*,[^,]*,\\\\+x([0-9a-f]+)");
    private static final Pattern CALL =
            Pattern.compile("[ :](?:delegateE|e)xpression=\"\\$\\{(\\w+(?:\\.\\w+)?)(?:\\((?:task|execution)\\))?}\"");

    private static final Map<String, Class<?>> BEANS = NamedBeans.all();

    @ParameterizedTest
    @MethodSource("landed")
    void what_kept_models_call_is_there(Path database) throws IOException {
        // given
        Properties names = earlierNames();

        // when
        Set<String> calls = new TreeSet<>();
        for (String model : models(database)) {
            String process = PROCESS.matcher(model)
                    .results()
                    .map(id -> id.group(1))
                    .findFirst()
                    .orElseThrow();
            CALL.matcher(model).results().map(MatchResult::group).forEach(call -> calls.add(process + " " + call));
        }

        // then
        assertThat(calls).hasSizeGreaterThan(100);
        assertThat(calls).filteredOn(call -> !isThere(call, names)).isEmpty();
    }

    private static boolean isThere(String call, Properties names) {
        String[] parts = call.split(" ", 2);
        String name = CALL.matcher(parts[1]).replaceFirst("$1");
        String today = names.getProperty(parts[0] + "." + name, name).replaceFirst("\\(.*", "");
        Class<?> bean = BEANS.get(today.replaceFirst("\\..*", ""));
        return bean != null
                && Arrays.stream(bean.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(today.replaceFirst(".*\\.", "")));
    }

    static Stream<Path> landed() {
        return ModelFolder.files("src/test/resources/landed", ".zip").stream();
    }

    private static Set<String> models(Path database) throws IOException {
        try (ZipFile zip = new ZipFile(database.toFile());
                InputStream bytes = zip.getInputStream(zip.getEntry("tables/act_ge_bytearray.csv"))) {
            String rows = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return MODEL.matcher(rows)
                    .results()
                    .map(row -> new String(HexFormat.of().parseHex(row.group(1)), StandardCharsets.UTF_8))
                    .collect(Collectors.toSet());
        }
    }

    private static Properties earlierNames() throws IOException {
        Properties names = new Properties();
        try (InputStream table = KeptModelsTest.class.getResourceAsStream("/models/earlier-names.properties")) {
            names.load(table);
        }
        return names;
    }
}
