package org.servicebridge.rota;

import java.util.List;

/**
 * Who is on call in one role in a week.
 *
 * @param covered in which hours the rota must name somebody
 * @param contacts who is asked in this order where nobody is on duty
 */
public record RoleWeek(RotaRole role, Covered covered, List<OnRota> shifts, List<RotaPerson> contacts) {

    public String title() {
        return covered == Covered.AS_IT_COMES ? role.words() : "%s, %s".formatted(role.words(), covered.words());
    }
}
