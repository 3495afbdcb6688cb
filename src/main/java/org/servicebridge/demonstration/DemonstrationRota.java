package org.servicebridge.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.rota.OnCall;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.rota.Shift;
import org.servicebridge.rota.ShiftPattern;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An invented rota for some weeks back and a year ahead; each start carries it on. */
@Component
@EmbeddedMode
class DemonstrationRota implements ApplicationRunner {

    private static final int WEEKS_BACK = 10;
    private static final int WEEKS = 64;
    private static final OnCall EDM = new OnCall("edm", "Duty Manager", "07700 900101");
    private static final OnCall LEVEL_3 = new OnCall("level3", "Level Three", "07700 900103");

    private final Rota rota;
    private final ShiftPattern pattern;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemonstrationRota(Rota rota, ShiftPattern pattern, Clock clock, TransactionTemplate transaction) {
        this.rota = rota;
        this.pattern = pattern;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> carryOn());
    }

    private void carryOn() {
        LocalDate first = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE).minusWeeks(WEEKS_BACK);
        rota.keep(EDM);
        rota.keep(LEVEL_3);
        pattern.edm(first, first.plusWeeks(WEEKS))
                .forEach(hours -> rota.add(new Shift(EDM.person(), RotaRole.EDM, hours.starts(), hours.ends())));
        pattern.levelThree(first, WEEKS)
                .forEach(
                        hours -> rota.add(new Shift(LEVEL_3.person(), RotaRole.LEVEL_3, hours.starts(), hours.ends())));
    }
}
