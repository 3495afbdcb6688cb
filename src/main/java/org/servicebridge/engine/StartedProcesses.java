package org.servicebridge.engine;

import java.util.Set;

/** The processes that code starts by their key, beside an HSSI or by the clock: a set of models must hold them. */
final class StartedProcesses {

    static final Set<String> KEYS = Set.of(
            "approve-emergency-change",
            "disable-endpoint",
            "escalate-incident",
            "freeze-changes",
            "hold-conference-call",
            "manage-crisis",
            "name-contacts",
            "publish-rota",
            "request-action-plan",
            "ring-round",
            "write-management-summary");

    private StartedProcesses() {}
}
