package org.servicebridge.randomwalk;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.ApplicationContext;

/**
 * What the application remembers beside its database: the models that the engine has read, and every map of a part of ours that fills
 * while it runs. Found by looking, so that a cache that is added later is lost as well.
 */
final class Memory {

    private static final String OURS = "org.servicebridge.";

    /** Through which parts of ours are reached that are no beans. */
    private static final String OF_DECISIONS = "org.camunda.bpm.dmn.";

    private final ApplicationContext context;
    private final ProcessEngineConfigurationImpl engine;

    Memory(ApplicationContext context, ProcessEngineConfigurationImpl engine) {
        this.context = context;
        this.engine = engine;
    }

    /** Forgets all of it; how many maps there were. */
    int lose() {
        engine.getDeploymentCache().purgeCache();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            Object itself = AopProxyUtils.getSingletonTarget(bean);
            follow(itself == null ? bean : itself, seen, left);
        }
        follow(engine.getFormService(), seen, left);
        follow(engine.getTaskService(), seen, left);
        follow(engine.getDmnEngine(), seen, left);
        int lost = 0;
        while (!left.isEmpty()) {
            Object part = left.pop();
            for (Class<?> type = part.getClass(); type != null && isFollowed(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    Object held = held(field, part);
                    if (held instanceof Map<?, ?> map
                            && isFilledMeanwhile(map)
                            && type.getName().startsWith(OURS)) {
                        map.clear();
                        lost++;
                    }
                    follow(held, seen, left);
                }
            }
        }
        return lost;
    }

    /** Maps that are filled once, when a part is made, are of other kinds. */
    private static boolean isFilledMeanwhile(Map<?, ?> map) {
        return map instanceof ConcurrentHashMap || map instanceof LinkedHashMap;
    }

    private static void follow(@Nullable Object held, Set<Object> seen, Deque<Object> left) {
        if (held instanceof Collection<?> several) {
            several.forEach(each -> follow(each, seen, left));
        } else if (held != null && isFollowed(held.getClass()) && seen.add(held)) {
            left.push(held);
        }
    }

    private static boolean isFollowed(Class<?> type) {
        return type.getName().startsWith(OURS) || type.getName().startsWith(OF_DECISIONS);
    }

    private static @Nullable Object held(Field field, Object part) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive() || !field.trySetAccessible()) {
            return null;
        }
        try {
            return field.get(part);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
