package org.servicebridge.communication;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** Reads notices from the database, their lists of codes included. */
final class NoticeRows {

    static final RowMapper<Notice> NOTICE = new SimplePropertyRowMapper<>(Notice.class, conversion());

    private NoticeRows() {}

    private static DefaultConversionService conversion() {
        DefaultConversionService conversion = new DefaultConversionService();
        conversion.addConverter(Array.class, List.class, NoticeRows::codes);
        return conversion;
    }

    private static List<String> codes(Array array) {
        try {
            return List.of((String[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new DataRetrievalFailureException("A notice's list of codes cannot be read", unreadable);
        }
    }
}
