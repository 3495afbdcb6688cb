package org.servicebridge.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that a test can take away, and that counts who asks for it. */
@TestConfiguration(proxyBeanMethods = false)
public class SwitchableDatabase {

    @Bean
    Switch databaseSwitch() {
        return new Switch();
    }

    @Bean
    static BeanPostProcessor switchBeforeDatabase(ObjectProvider<Switch> theSwitch) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? theSwitch.getObject().before(source) : bean;
            }
        };
    }

    /** Off, every connection is refused as by a pool that finds no server. */
    public static final class Switch {

        private volatile boolean gone;
        private final AtomicInteger asked = new AtomicInteger();

        public void off() {
            gone = true;
        }

        public void on() {
            gone = false;
        }

        /** How often threads that answer requests asked for a connection so far. */
        public int askedByRequests() {
            return asked.get();
        }

        private DataSource before(DataSource source) {
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    if (Thread.currentThread().getName().contains("exec-")) {
                        asked.incrementAndGet();
                    }
                    if (gone) {
                        throw new SQLTransientConnectionException("the database is gone");
                    }
                    return super.getConnection();
                }
            };
        }
    }
}
