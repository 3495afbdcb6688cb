package org.servicebridge.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A process owner who deploys over HTTP, as Modeler does it: one request with a part a file. */
final class FromModeler {

    static final String NAME = "from-modeler";

    private final int port;

    FromModeler(int port) {
        this.port = port;
    }

    HttpResponse<String> deploys(Map<String, String> files, String... more) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(part("\"deployment-name\"", NAME)).append(String.join("", more));
        files.forEach((name, content) -> body.append(part("\"%s\"; filename=\"%s\"".formatted(name, name), content)));
        String password = Base64.getEncoder().encodeToString("process:process".getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/engine-rest/deployment/create".formatted(port)))
                .header("Authorization", "Basic " + password)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body.append("--edge--\r\n").toString()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** All files of the product's own set, by the names under which Modeler sends them. */
    static Map<String, String> ownSet() throws IOException {
        Map<String, String> set = new LinkedHashMap<>();
        for (String models : new String[] {"bpmn/*.bpmn", "dmn/*.dmn", "forms/*.form"}) {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:" + models)) {
                set.put(String.valueOf(model.getFilename()), model.getContentAsString(UTF_8));
            }
        }
        return set;
    }

    static String part(String name, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n".formatted(name, content);
    }

    /** In which the answer says why nothing was deployed. */
    static String sentence(HttpResponse<String> answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(answer.body()).path("message").asText();
    }
}
