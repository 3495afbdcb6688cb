package org.servicebridge.escalation;

import java.time.Instant;
import org.servicebridge.access.Groups;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;

/** Says which group answers a referral at this hour. */
@Component
class AnsweringGroup {

    private final Duty duty;

    AnsweringGroup(Duty duty) {
        this.duty = duty;
    }

    String of(Referral referral, String reference, Instant at) {
        return switch (referral.addressee()) {
            case LEVEL_2 -> duty.level2(reference, at);
            case CLINICAL_SAFETY -> Groups.CLINICAL_SAFETY;
            case SECURITY_IG -> Groups.SECURITY_IG;
            case NOBODY -> throw new IllegalStateException(referral.code() + " is not asked any more");
        };
    }
}
