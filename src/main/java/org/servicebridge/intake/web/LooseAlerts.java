package org.servicebridge.intake.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.servicebridge.text.LooseJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads alerts less strictly than reports: nobody stands behind monitoring who could send again what is refused. */
@Configuration
class LooseAlerts implements WebMvcConfigurer {

    private final ObjectMapper json;

    LooseAlerts(ObjectMapper json) {
        this.json = json.copy()
                .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        LooseJson.FEATURES.forEach(feature -> this.json.enable(feature.mappedFeature()));
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (HttpMessageConverter<?> converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter reads) {
                Stream.of(AlertmanagerWebhook.class, PagerDutyMessage.class)
                        .forEach(kind -> reads.registerObjectMappersForType(
                                kind, mappers -> mappers.put(MediaType.APPLICATION_JSON, json)));
            }
        }
    }
}
