package org.servicebridge.rota;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the rota, and in which order they take turns. */
@Repository
public class RotaPeople {

    private final JdbcClient database;

    RotaPeople(JdbcClient database) {
        this.database = database;
    }

    public List<RotaPerson> all() {
        return database.sql("select * from on_call_person order by left_on is not null, name, person")
                .query(RotaPeople::read)
                .list();
    }

    /** Everybody by user name, those who left included. */
    public Map<String, RotaPerson> byName() {
        return all().stream().collect(Collectors.toMap(RotaPerson::person, person -> person));
    }

    public Optional<RotaPerson> find(String person) {
        return database.sql("select * from on_call_person where person = :person")
                .param("person", person)
                .query(RotaPeople::read)
                .optional();
    }

    void keep(RotaPerson person) {
        database.sql("""
                        insert into on_call_person (person, name, telephone, email, left_on)
                        values (:person, :name, :telephone, :email, :leftOn)
                        on conflict (person) do update set name = excluded.name, telephone = excluded.telephone,
                            email = excluded.email, left_on = excluded.left_on
                        """)
                .param("person", person.person())
                .param("name", person.name())
                .param("telephone", person.telephone())
                .param("email", person.email())
                .param("leftOn", person.leftOn() == null ? null : Date.valueOf(person.leftOn()))
                .update();
    }

    /** User names in the order in which they take turns. */
    public List<String> order(RotaRole role) {
        return database.sql("select person from rota_order where role = :role order by place")
                .param("role", role.code())
                .query(String.class)
                .list();
    }

    void setOrder(RotaRole role, List<String> people) {
        database.sql("delete from rota_order where role = :role")
                .param("role", role.code())
                .update();
        for (int place = 0; place < people.size(); place++) {
            database.sql("insert into rota_order (role, place, person) values (:role, :place, :person)")
                    .param("role", role.code())
                    .param("place", place)
                    .param("person", people.get(place))
                    .update();
        }
    }

    private static RotaPerson read(ResultSet row, int number) throws SQLException {
        Date leftOn = row.getDate("left_on");
        return new RotaPerson(
                row.getString("person"),
                row.getString("name"),
                row.getString("telephone"),
                row.getString("email"),
                leftOn == null ? null : leftOn.toLocalDate());
    }
}
