package org.servicebridge.models;

import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.ServiceBridge;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** The product's components under the names by which models call them, found without starting the application. */
final class NamedBeans {

    private NamedBeans() {}

    static Map<String, Class<?>> all() {
        // Of two of one name the other is not there in the application: it is a bean by another way.
        return found().collect(
                        Collectors.toMap(Entry::getKey, Entry::getValue, (one, other) -> isStep(one) ? one : other));
    }

    /** Those made for models. */
    static Map<String, Class<?>> ofSteps() {
        return found().filter(bean -> isStep(bean.getValue()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    static boolean isStep(Class<?> type) {
        return type.getPackageName().endsWith(".process") && !type.isInterface();
    }

    private static Stream<Entry<String, Class<?>>> found() {
        var names = new AnnotationBeanNameGenerator();
        var registry = new SimpleBeanDefinitionRegistry();
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents(ServiceBridge.class.getPackageName()).stream()
                        .map(bean -> Map.entry(
                                names.generateBeanName(bean, registry), type(String.valueOf(bean.getBeanClassName()))));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
