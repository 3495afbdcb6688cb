package org.servicebridge.communication.lists.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into the form for a new list. */
record NewList(
        @Nullable String code,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String service,
        @Nullable String desk) {

    @Override
    public String code() {
        return Objects.requireNonNullElse(code, "");
    }

    @Override
    public String name() {
        return Objects.requireNonNullElse(name, "");
    }

    @Override
    public String purpose() {
        return Objects.requireNonNullElse(purpose, "");
    }

    @Override
    public String service() {
        return Objects.requireNonNullElse(service, "");
    }

    @Override
    public String desk() {
        return Objects.requireNonNullElse(desk, "");
    }
}
