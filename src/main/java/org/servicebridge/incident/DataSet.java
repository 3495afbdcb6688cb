package org.servicebridge.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.HssiReference;

/**
 * The minimum data set of an HSSI as first logged and since corrected (MDS-1). What is not known yet is null.
 *
 * @param internal whether the service is provided internally, so that no provider has to confirm (IH-3, INV-3)
 * @param communicatedService false for a service on the catalogue's not-communicated list (IH-9)
 * @param fixTimeMinutes the service's fix-time OLA (BRG-2)
 * @param usersAffected best estimate, 0 or more
 * @param usersAssumed whether the number is the catalogue's usual one, because nobody knew better
 * @param serviceAffected false where no user notices anything; null where nobody has said so or otherwise
 */
public record DataSet(
        @Nullable String service,
        @Nullable String serviceName,
        @Nullable Boolean internal,
        @Nullable Boolean communicatedService,
        @Nullable Integer fixTimeMinutes,
        String summary,
        @Nullable String description,
        @Nullable String detectedBy,
        @Nullable Instant occurredAt,
        @Nullable String functionCriticality,
        @Nullable Integer usersAffected,
        @Nullable Boolean usersAssumed,
        List<String> sites,
        @Nullable String region,
        List<String> kinds,
        @Nullable String failure,
        @Nullable Boolean serviceAffected,
        @Nullable String symptoms,
        @Nullable String workaround,
        @Nullable String componentAtFault,
        @Nullable Boolean replicating,
        List<String> linkedReferences) {

    public DataSet {
        sites = sites == null ? List.of() : List.copyOf(sites);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        linkedReferences = linkedReferences == null
                ? List.of()
                : linkedReferences.stream().map(HssiReference::typed).toList();
    }

    /** The same, now that users notice something. */
    DataSet affecting(String noticed) {
        return with(sites, true, failure, noticed);
    }

    /**
     * The same, now that a desk has said whether users notice it.
     *
     * @param kindOfFailure {@code outage} or {@code performance}; null leaves what is known
     */
    public DataSet noticedByUsers(boolean affected, @Nullable String kindOfFailure) {
        return with(sites, affected, kindOfFailure == null ? failure : kindOfFailure, symptoms);
    }

    /**
     * The same, now that somebody has said what was missing.
     *
     * @throws Refusal where it is no answer to that
     */
    DataSet answered(DataSetItem item, String said) {
        return new DataSet(
                service,
                serviceName,
                internal,
                communicatedService,
                fixTimeMinutes,
                summary,
                item == DataSetItem.DESCRIPTION ? said : description,
                item == DataSetItem.DETECTED_BY ? DetectedBy.of(said).code() : detectedBy,
                occurredAt,
                functionCriticality,
                item == DataSetItem.USERS ? number(said) : usersAffected,
                item == DataSetItem.USERS ? Boolean.FALSE : usersAssumed,
                sites,
                region,
                kinds,
                failure,
                serviceAffected,
                item == DataSetItem.SYMPTOMS ? said : symptoms,
                item == DataSetItem.WORKAROUND ? said : workaround,
                item == DataSetItem.COMPONENT ? said : componentAtFault,
                item == DataSetItem.REPLICATING ? yes(said) : replicating,
                item == DataSetItem.LINKED ? listed(said) : linkedReferences);
    }

    /** The same, with what lacks taken from another report of the same service; what somebody has said before stays. */
    public DataSet completedBy(DataSet again) {
        boolean counted = usersAffected != null && !Boolean.TRUE.equals(usersAssumed);
        return new DataSet(
                service,
                serviceName,
                internal,
                communicatedService,
                fixTimeMinutes,
                summary,
                description == null ? again.description : description,
                detectedBy == null ? again.detectedBy : detectedBy,
                occurredAt == null ? again.occurredAt : occurredAt,
                functionCriticality == null ? again.functionCriticality : functionCriticality,
                counted ? usersAffected : again.usersAffected,
                counted ? usersAssumed : again.usersAssumed,
                sites.isEmpty() ? again.sites : sites,
                region == null ? again.region : region,
                kinds.isEmpty() ? again.kinds : kinds,
                failure == null ? again.failure : failure,
                serviceAffected == null ? again.serviceAffected : serviceAffected,
                symptoms == null ? again.symptoms : symptoms,
                workaround == null ? again.workaround : workaround,
                componentAtFault == null ? again.componentAtFault : componentAtFault,
                replicating == null ? again.replicating : replicating,
                linkedReferences.isEmpty() ? again.linkedReferences : linkedReferences);
    }

    private static Integer number(String said) {
        if (!said.matches("[0-9]{1,8}")) {
            throw Refusal.invalid("said", "Give the number of users in figures, for instance 250.");
        }
        return Integer.valueOf(said);
    }

    static Boolean yes(String said) {
        return switch (said) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> throw Refusal.invalid("said", "Answer yes or no.");
        };
    }

    /** References as people write several on a line; none where nothing is said. */
    public static List<String> listed(@Nullable String said) {
        return Arrays.stream(Objects.requireNonNullElse(said, "").split("[,;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The same, now that somebody has named more of the sites that are affected. */
    public DataSet affectingSites(List<String> more) {
        return with(
                Stream.concat(sites.stream(), more.stream()).distinct().toList(), serviceAffected, failure, symptoms);
    }

    private DataSet with(
            List<String> places, @Nullable Boolean affected, @Nullable String kindOfFailure, @Nullable String seen) {
        return new DataSet(
                service,
                serviceName,
                internal,
                communicatedService,
                fixTimeMinutes,
                summary,
                description,
                detectedBy,
                occurredAt,
                functionCriticality,
                usersAffected,
                usersAssumed,
                places,
                region,
                kinds,
                kindOfFailure,
                affected,
                seen,
                workaround,
                componentAtFault,
                replicating,
                linkedReferences);
    }
}
