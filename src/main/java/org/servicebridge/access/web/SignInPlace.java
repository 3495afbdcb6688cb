package org.servicebridge.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From where somebody tries to sign in.
 *
 * @param deviceCookies what marks the browser, by name; a program has none
 */
record SignInPlace(String address, Map<String, String> deviceCookies) {

    static SignInPlace of(HttpServletRequest request) {
        return new SignInPlace(request.getRemoteAddr(), deviceCookies(request));
    }

    static Map<String, String> deviceCookies(HttpServletRequest request) {
        Map<String, String> found = new LinkedHashMap<>();
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().startsWith(DeviceCookies.PREFIX)) {
                found.put(cookie.getName(), cookie.getValue());
            }
        }
        return found;
    }
}
