package org.servicebridge.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser or a program, with their own cookies and, where they have one, an Authorization header. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String authorization;
    private @Nullable String token;

    private Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    public static Visitor at(int port) {
        return new Visitor(port);
    }

    /** At a browser, signed in by the page, with the engine's token that Tasklist gets on opening. */
    public static Visitor signedIn(int port, String name) {
        Visitor visitor = at(port);
        visitor.signIn(name, name);
        visitor.get("/camunda/api/engine/engine/");
        return visitor;
    }

    /** The cookie of a session in which the person has signed in by the page and opened nothing yet. */
    public static HttpCookie sessionOf(int port, String name) {
        Visitor visitor = at(port);
        visitor.signIn(name, name);
        return visitor.cookie("JSESSIONID");
    }

    public static Visitor withPassword(int port, String name, String password) {
        Visitor visitor = at(port);
        String pair = name + ":" + password;
        visitor.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return visitor;
    }

    static Visitor withKey(int port, String secret) {
        Visitor visitor = at(port);
        visitor.authorization = "Bearer " + secret;
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) {
        String form = "_csrf=%s&username=%s&password=%s".formatted(csrfOf("/login"), encoded(name), encoded(password));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> signOut() {
        return send(request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrfOf("/logout"))));
    }

    /** Sends a form of a page, with the token that stands in it. */
    public HttpResponse<String> submit(String page, String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrfOf(page) + "&" + fields)));
    }

    /** Sends a form as it is, without a token. */
    public HttpResponse<String> submitPlain(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Sends a file by the form of a page, with the token that stands in it. */
    public HttpResponse<String> upload(String page, String extent, String file) {
        String part = "--edge\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("_csrf", "", URLDecoder.decode(csrfOf(page), StandardCharsets.UTF_8))
                + part.formatted("extent", "", extent)
                + part.formatted("file", "; filename=\"members.csv\"", file)
                + "--edge--\r\n";
        return send(request(page)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8"));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return withEnginesToken(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** As Tasklist and Cockpit send it. */
    HttpResponse<String> withEnginesToken(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return send(request);
    }

    /** As a script of a page sends it, with the token of the pages in a header. */
    HttpResponse<String> withToken(HttpRequest.Builder request) {
        if (authorization == null) {
            if (token == null) {
                token = URLDecoder.decode(csrfOf("/logout"), StandardCharsets.UTF_8);
            }
            request.header("X-CSRF-TOKEN", token);
        }
        return send(request);
    }

    HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String csrfOf(String page) {
        Matcher field = CSRF.matcher(get(page).body());
        return field.find() ? encoded(field.group(1)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
