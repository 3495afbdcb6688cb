package org.servicebridge.outbox.transport;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls addresses that strangers chose: no redirects, no cookies, no repeats, limits on everything, the answer's body unread. */
final class WebhookClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookClient.class);
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout ANSWERING = Timeout.ofSeconds(10);
    private static final int SECONDS_IN_ALL = 20;
    private static final int CONNECTIONS = 50;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadline = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** @param tls null for the platform's trust */
    WebhookClient(DnsResolver names, @Nullable TlsSocketStrategy tls) {
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(ANSWERING)
                        .build());
        if (tls != null) {
            connections.setTlsSocketStrategy(tls);
        }
        client = HttpClients.custom()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECTING)
                        .setResponseTimeout(ANSWERING)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Service-Bridge")
                .build();
    }

    Answer post(URI target, Map<String, String> headers, String json) throws IOException {
        HttpPost request = new HttpPost(target);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        ScheduledFuture<?> tooLong = deadline.schedule(request::cancel, SECONDS_IN_ALL, TimeUnit.SECONDS);
        @Nullable ClassicHttpResponse answer = null;
        try {
            answer = client.executeOpen(null, request, null);
            return new Answer(answer.getCode(), header(answer, HttpHeaders.RETRY_AFTER));
        } finally {
            tooLong.cancel(false);
            drop(request, answer);
        }
    }

    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        Header first = answer.getFirstHeader(name);
        return first == null ? null : first.getValue();
    }

    /** The body may be without end: the connection goes before anybody reads it. */
    private static void drop(HttpPost request, @Nullable ClassicHttpResponse answer) {
        request.cancel();
        if (answer == null) {
            return;
        }
        try {
            answer.close();
        } catch (IOException cut) {
            LOG.debug("a webhook's answer was cut off: {}", cut.getMessage());
        }
    }

    /**
     * What is read of an answer.
     *
     * @param retryAfter when to come again, as the receiver writes it
     */
    record Answer(int status, @Nullable String retryAfter) {}

    @Override
    public void close() throws IOException {
        deadline.shutdownNow();
        client.close();
    }
}
