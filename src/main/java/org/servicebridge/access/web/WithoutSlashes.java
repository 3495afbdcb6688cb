package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as if its address had been written without slashes at the end, however many there were. */
class WithoutSlashes extends HttpServletRequestWrapper {

    WithoutSlashes(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getRequestURI() {
        String address = cut(super.getRequestURI());
        return address.isEmpty() ? "/" : address;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(cut(super.getRequestURL().toString()));
    }

    @Override
    public String getServletPath() {
        String path = super.getPathInfo() == null ? cut(super.getServletPath()) : super.getServletPath();
        return path.isEmpty() ? "/" : path;
    }

    @Override
    public @Nullable String getPathInfo() {
        String inside = super.getPathInfo();
        return inside == null || cut(inside).isEmpty() ? null : cut(inside);
    }

    private static String cut(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }
}
