package dev.quoth.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Asks a server as a program would. */
final class ApiClient {
  static final String BASE = "/api/v1";

  private final QuothServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  ApiClient(QuothServer server) {
    this.server = server;
  }

  /**
   * A request.
   *
   * @param path below the base
   * @param body null for none
   */
  record Asked(String method, String path, Map<String, String> headers, @Nullable String body) {

    static Asked get(String path) {
      return new Asked("GET", path, Map.of(), null);
    }

    static Asked json(String method, String path, String body) {
      return new Asked(method, path, Map.of("Content-Type", "application/json"), body);
    }

    static Asked of(String method, String path) {
      return new Asked(method, path, Map.of(), null);
    }

    Asked with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Asked(method, path, more, body);
    }

    Asked at(String other) {
      return new Asked(method, other, headers, body);
    }

    Asked sending(@Nullable String other) {
      return new Asked(method, path, headers, other);
    }
  }

  /** What came back. */
  record Got(int status, Map<String, String> headers, byte[] bytes) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String type() {
      return header("content-type").split(";")[0];
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    String unpacked() {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Got get(String path) {
    return ask(Asked.get(path));
  }

  Got ask(Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(BASE + asked.path()))
            .timeout(Duration.ofSeconds(60))
            .method(
                asked.method(),
                asked.body() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(asked.body()));
    asked.headers().forEach(request::header);
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new LinkedHashMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Got(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** By hand, since a client would not send such things; the whole answer as it came. */
  String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, read as an answer that is not chunked. */
  Got rawGot(String request) {
    String answer = raw(request);
    int end = answer.indexOf("\r\n\r\n");
    String[] head = answer.substring(0, end).split("\r\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(':');
      headers.put(
          head[i].substring(0, colon).toLowerCase(Locale.ROOT),
          head[i].substring(colon + 1).strip());
    }
    return new Got(
        Integer.parseInt(head[0].split(" ")[1]),
        headers,
        answer.substring(end + 4).getBytes(StandardCharsets.UTF_8));
  }
}
