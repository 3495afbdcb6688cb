package org.servicebridge.insight;

/**
 * What a provider was asked and said in a period, counted; no exercise is.
 *
 * @param requests what it was asked for beside its updates
 * @param inTime of them answered by their time
 * @param late of them answered, or still open, after it
 * @param declined of them those of which it said in time that it cannot
 * @param reports HSSIs of which it said when it had accepted them, and which it reported or answered for
 * @param reportsLate of them those for which it reported later than it may after it accepted
 */
public record ProviderFigures(
        String provider, long requests, long inTime, long late, long declined, long reports, long reportsLate) {

    /** Neither answered nor late: they are open, or ended with their HSSI before their time. */
    public long others() {
        return requests - inTime - late - declined;
    }

    public long reportsInTime() {
        return reports - reportsLate;
    }
}
