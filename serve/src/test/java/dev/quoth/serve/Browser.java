package dev.quoth.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a server as a program would. */
record Browser(URI base, HttpClient client) {
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([0-9a-f]+)\"");

  static Browser of(QuothServer server) {
    return at(server.address().toString());
  }

  /** Asks where it listens, which need not be what people call it. */
  static Browser at(String address) {
    return new Browser(URI.create(address), HttpClient.newHttpClient());
  }

  URI address(String path) {
    return base.resolve(path);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** A form, with the token that a page has. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    return postFrom("/add", path, fields, headers);
  }

  /** The token that forms of a page have. */
  static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no token in the page: " + page);
    }
    return token.group(1);
  }

  /** A form of a page. */
  HttpResponse<String> postFrom(
      String page, String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(
                Collectors.joining("&", "_token=" + token(get(page, headers).body()) + "&", ""));
    return postRaw(path, body, headers);
  }

  HttpResponse<String> postRaw(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
