package org.servicebridge.supplier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.MissingData;
import org.servicebridge.supplier.AnnounceUpdate;
import org.servicebridge.supplier.AnswerConfirmation;
import org.servicebridge.supplier.Confirmation;
import org.servicebridge.supplier.ReportResolution;
import org.servicebridge.supplier.ResolutionReport;
import org.servicebridge.supplier.Update;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a provider tells of its HSSI; the desk may enter it here as well. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Providers")
@ApiResponse(responseCode = "200", description = "Taken in")
@ApiResponse(responseCode = "400", description = "A field is missing or cannot be; the problem names it")
@ApiResponse(responseCode = "404", description = "There is no such incident of yours")
@ApiResponse(responseCode = "409", description = "Its state does not allow it; kept on the timeline as a late answer")
class SupplierController {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final AnswerConfirmation answerConfirmation;
    private final AnnounceUpdate announceUpdate;
    private final ReportResolution reportResolution;
    private final MissingData missingData;
    private final SupplierRequests requests;

    SupplierController(
            AnswerConfirmation answerConfirmation,
            AnnounceUpdate announceUpdate,
            ReportResolution reportResolution,
            MissingData missingData,
            SupplierRequests requests) {
        this.answerConfirmation = answerConfirmation;
        this.announceUpdate = announceUpdate;
        this.reportResolution = reportResolution;
        this.missingData = missingData;
        this.requests = requests;
    }

    @PostMapping("/confirmation")
    @Operation(
            summary = "Confirm or refuse an HSSI",
            description = "Severity 3 to 5 is a refusal, whatever else is said: the Service Bridge then decides.")
    String confirm(
            @PathVariable String reference,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @Valid @RequestBody Confirmation said) {
        Actor actor = requests.actor();
        return requests.take(
                reference, key, said, () -> Map.of("confirmed", answerConfirmation.answer(reference, said, actor)));
    }

    @PostMapping("/updates")
    @Operation(
            summary = "Give an update",
            description =
                    "Every update is recorded, also when two come at once. The answer says when the next is due, and what of the minimum data set is missing in it.")
    String update(
            @PathVariable String reference,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @Valid @RequestBody Update update) {
        Actor actor = requests.actor();
        return requests.take(
                reference,
                key,
                update,
                () -> Map.of(
                        "nextUpdateDue",
                        announceUpdate.announce(reference, update, actor),
                        "missing",
                        missingData.codes(reference, AskedAt.UPDATE)));
    }

    @PostMapping("/resolution")
    @Operation(
            summary = "Say that it is resolved",
            description =
                    "After testing where it applies. A problem record is required where the root cause is unknown. Until the details satisfy the desk they can be sent again.")
    String resolve(
            @PathVariable String reference,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @Valid @RequestBody ResolutionReport report) {
        Actor actor = requests.actor();
        return requests.take(reference, key, report, () -> {
            Instant resolvedAt = Objects.requireNonNull(reportResolution.report(reference, report, actor));
            return Map.of("resolvedAt", resolvedAt, "missing", missingData.codes(reference, AskedAt.RESOLUTION));
        });
    }
}
