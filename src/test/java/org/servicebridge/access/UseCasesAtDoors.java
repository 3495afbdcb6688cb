package org.servicebridge.access;

import java.lang.reflect.Method;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.ShowTemplates;
import org.servicebridge.communication.lists.MakeList;
import org.servicebridge.communication.subscription.AskForSubscription;
import org.servicebridge.communication.subscription.RegisterWebhook;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.rota.PlanRota;
import org.servicebridge.statuspage.PlanMaintenance;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/** Has one use case behind each door refuse, while a test wants it; otherwise they work as ever. */
@TestConfiguration(proxyBeanMethods = false)
class UseCasesAtDoors {

    private static final Set<Class<?>> USE_CASES = Set.of(
            StartBeside.class,
            PlanRota.class,
            MakeList.class,
            PlanMaintenance.class,
            ShowTemplates.class,
            IssueApiKey.class,
            RegisterWebhook.class,
            AskForSubscription.class);

    /** What they refuse with. */
    static final class Wanted {
        volatile @Nullable Refusal refusal;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Wanted wantedRefusal() {
        return new Wanted();
    }

    /** Of the role that transactions have: only such are put around beans. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusing(Wanted wanted) {
        var useCases = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return USE_CASES.contains(method.getDeclaringClass());
            }
        };
        return new DefaultPointcutAdvisor(useCases, (MethodInterceptor) call -> {
            Refusal refusal = wanted.refusal;
            if (refusal != null) {
                throw refusal;
            }
            return call.proceed();
        });
    }
}
