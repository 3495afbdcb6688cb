package org.servicebridge.incident.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.converter.xml.AbstractXmlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Has bodies read and written as JSON only. Libraries bring other readers along, for YAML for instance, which know nothing of how
 * texts, times and numbers are read here.
 */
@Configuration
class JsonOnly implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(JsonOnly::isOther);
    }

    private static boolean isOther(HttpMessageConverter<?> converter) {
        return converter instanceof AbstractXmlHttpMessageConverter
                || converter instanceof AbstractJackson2HttpMessageConverter
                        && !(converter instanceof MappingJackson2HttpMessageConverter);
    }
}
