package org.servicebridge.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what the measured thread sends to a database; a batch is one statement, as it is one for the wire. */
public final class SentStatements {

    private final Map<String, Integer> byText = new TreeMap<>();
    private volatile @Nullable Thread measured;

    /** Counts what is sent meanwhile by whoever calls. */
    public <T> T during(Supplier<T> act) {
        measured = Thread.currentThread();
        try {
            return act.get();
        } finally {
            measured = null;
        }
    }

    public int all() {
        return byText.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<String, Integer> byText() {
        return byText;
    }

    public void forget() {
        byText.clear();
    }

    /** The database, with the count before it. */
    public DataSource before(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return proxy(Connection.class, super.getConnection(), "");
            }
        };
    }

    private <T> T proxy(Class<T> type, Object target, String text) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> passed(target, method, arguments, text)));
    }

    private @Nullable Object passed(Object target, Method method, Object @Nullable [] arguments, String text)
            throws Throwable {
        String first = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : text;
        if (method.getName().startsWith("execute") && Thread.currentThread() == measured) {
            byText.merge(first.replaceAll("\\s+", " ").strip(), 1, Integer::sum);
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result instanceof PreparedStatement prepared) {
                return proxy(PreparedStatement.class, prepared, first);
            }
            return result instanceof Statement statement ? proxy(Statement.class, statement, first) : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
