package dev.quoth.reader.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes one request and reads its answer, within bounds of time and size.
 *
 * <p>Every request has a connection of its own: between two to the same host there is a pause
 * anyway, and a new connection is a checked one. Nothing is taken from the environment: no proxy,
 * no credentials.
 */
final class Transport implements AutoCloseable {
  private static final int MAX_HEADER_LINE = 32 << 10;
  private static final int MAX_HEADERS = 256;

  private final HttpSettings settings;
  private final ScheduledThreadPoolExecutor alarms;
  private final ExecutorService lookups;
  private final CloseableHttpClient client;

  Transport(HttpSettings settings, HostLookup lookup, AddressRule rule) {
    this.settings = settings;
    alarms = new ScheduledThreadPoolExecutor(1, daemons("quoth-web-alarm"));
    alarms.setRemoveOnCancelPolicy(true);
    lookups = Executors.newCachedThreadPool(daemons("quoth-web-lookup"));
    GuardedLookup guarded = new GuardedLookup(lookup, rule, settings.connectTimeout(), lookups);
    client = client(settings, guarded);
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private static CloseableHttpClient client(HttpSettings settings, GuardedLookup lookup) {
    HttpClientBuilder client =
        HttpClientBuilder.create()
            .setConnectionManager(connections(settings, lookup))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent(settings.userAgent())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout(settings.timeout()))
                    .setAuthenticationEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression();
    if (settings.proxy() != null) {
      client.setProxy(proxy(settings.proxy()));
    }
    return client.build();
  }

  private static PoolingHttpClientConnectionManager connections(
      HttpSettings settings, GuardedLookup lookup) {
    Http1Config bounds =
        Http1Config.custom()
            .setMaxLineLength(MAX_HEADER_LINE)
            .setMaxHeaderCount(MAX_HEADERS)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(lookup)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connectTimeout()))
                .setSocketTimeout(timeout(settings.timeout()))
                .build())
        .setDefaultTlsConfig(
            TlsConfig.custom().setHandshakeTimeout(timeout(settings.connectTimeout())).build())
        .build();
  }

  private static HttpHost proxy(String address) {
    try {
      WebUrl url = WebUrl.parse(address);
      return new HttpHost(url.scheme(), url.host(), url.effectivePort());
    } catch (FetchException e) {
      throw new IllegalStateException("the settings let no such proxy pass: " + address, e);
    }
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }

  /**
   * Asks for what is at {@code url}.
   *
   * @param left the time that is left for it
   * @param cutAt bytes of the body that are enough; 0 for all
   */
  Answer get(
      WebUrl url, Map<String, String> headers, int cutAt, Duration left, HttpClientContext context)
      throws FetchException {
    HttpGet get = new HttpGet(url.toString());
    headers.forEach(get::setHeader);
    get.setHeader("Accept-Encoding", Body.ENCODINGS);
    get.setHeader("Connection", "close");
    long start = System.nanoTime();
    // Not told by the alarm: where the machine is busy, a socket's own limit may come before it.
    BooleanSupplier late = () -> System.nanoTime() - start >= left.toNanos();
    ScheduledFuture<?> alarm =
        alarms.schedule(() -> get.cancel(), left.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return answer(client.executeOpen(null, get, context), cutAt);
    } catch (IOException e) {
      throw late.getAsBoolean() ? tooLong(e) : Failures.of(e);
    } catch (RuntimeException e) { // as the client throws where it is stopped just so
      throw late.getAsBoolean()
          ? tooLong(e)
          : FetchException.passing("could not be fetched").because(e);
    } catch (FetchException e) {
      throw late.getAsBoolean() ? tooLong(e) : e;
    } finally {
      alarm.cancel(false);
      get.cancel(); // not closed: that would read what is left of the body, be it endless
    }
  }

  FetchException tooLong(@Nullable Throwable cause) {
    double seconds = settings.timeout().toMillis() / 1000.0;
    String number =
        seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
    FetchException e = FetchException.passing("took longer than " + number + " s");
    return cause == null ? e : e.because(cause);
  }

  private Answer answer(ClassicHttpResponse response, int cutAt)
      throws IOException, FetchException {
    int status = response.getCode();
    HttpEntity entity = response.getEntity();
    byte[] body = new byte[0];
    if (status >= 200 && status < 300 && entity != null) {
      if (cutAt == 0 && entity.getContentLength() > settings.maxBytes()) {
        throw Body.tooLarge(settings.maxBytes());
      }
      InputStream sent = entity.getContent();
      body = Body.read(sent, encodings(response), settings.maxBytes(), cutAt);
    }
    return new Answer(status, response, body);
  }

  private static String encodings(ClassicHttpResponse response) {
    StringBuilder all = new StringBuilder();
    for (Header header : List.of(response.getHeaders("Content-Encoding"))) {
      all.append(all.length() == 0 ? "" : ",").append(header.getValue());
    }
    return all.toString().strip();
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    alarms.shutdownNow();
    lookups.shutdownNow();
  }
}
