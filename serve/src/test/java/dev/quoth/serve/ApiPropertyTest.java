package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.serve.ApiClient.Asked;
import dev.quoth.serve.ApiClient.Got;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is asked for, in whatever way: it is never a fault of the program. */
class ApiPropertyTest {
  private static final int TRIES = 150;
  private static final List<ApiContract.Operation> OPERATIONS = new ArrayList<>();

  private static @Nullable Path folder;
  private static @Nullable Ledger ledger;
  private static @Nullable QuothServer server;
  private static @Nullable ApiClient api;

  @BeforeContainer
  static void start() throws Exception {
    Path made = Files.createTempDirectory("quoth-api");
    Ledger opened = Ledgers.ofExamples(made);
    QuothServer started = Ledgers.serve(opened);
    ApiClient client = new ApiClient(started);
    OPERATIONS.addAll(new ApiContract(client.get("/openapi.json").json()).operations().values());
    folder = made;
    ledger = opened;
    server = started;
    api = client;
  }

  @AfterContainer
  static void stop() throws IOException {
    if (server != null && ledger != null && folder != null) {
      server.close();
      ledger.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    OPERATIONS.clear();
  }

  private static Got ask(Asked asked) {
    ApiClient client = api;
    if (client == null) {
      throw new IllegalStateException("not started");
    }
    return client.ask(asked);
  }

  private static void isNoFault(Asked asked) {
    Got got = ask(asked);
    assertThat(got.status()).as("%s: %s", asked, got.text()).isLessThan(500);
    if (got.status() >= 400) {
      assertThat(got.type()).as("%s: %s", asked, got.text()).isEqualTo("application/problem+json");
    }
  }

  @Property(tries = TRIES)
  void anyCursor(@ForAll @From("nasty") String cursor, @ForAll @From("base64") String other) {
    for (String path : List.of("/statements", "/articles", "/revisions", "/groups", "/actors")) {
      isNoFault(Asked.get(path + "?after=" + encoded(cursor)));
      isNoFault(Asked.get(path + "?after=" + encoded(other)));
    }
    isNoFault(Asked.get("/review/queue?after=" + encoded(other)));
  }

  @Property(tries = TRIES)
  void anyQuery(@ForAll @From("nasty") String query) {
    isNoFault(Asked.get("/statements?q=" + encoded(query)));
    isNoFault(Asked.get("/actors/match?name=" + encoded(query)));
  }

  @Property(tries = TRIES)
  void anyPath(@ForAll @From("nasty") String id, @ForAll int pick) {
    ApiContract.Operation operation = OPERATIONS.get(Math.floorMod(pick, OPERATIONS.size()));
    String path =
        operation
            .path()
            .substring(ApiClient.BASE.length())
            .replaceAll("\\{[^}]+}", encoded(id.replaceAll("[/\\\\%\0]", "")).replace("$", ""));
    isNoFault(Asked.of(operation.method(), path).with("If-Match", "*"));
  }

  @Property(tries = TRIES)
  void anyBody(@ForAll @From("bodies") String body, @ForAll int pick, @ForAll boolean json) {
    ApiContract.Operation operation = OPERATIONS.get(Math.floorMod(pick, OPERATIONS.size()));
    String path =
        operation.path().substring(ApiClient.BASE.length()).replaceAll("\\{[^}]+}", "0123456789");
    String type = json ? "application/json" : "text/plain";
    isNoFault(
        new Asked(operation.method(), path, Map.of("Content-Type", type, "If-Match", "*"), body));
  }

  @Property(tries = TRIES)
  void anyHeaders(@ForAll @From("headers") String value) {
    for (String header : List.of("Accept", "If-None-Match", "Accept-Encoding", "If-Match")) {
      isNoFault(Asked.get("/articles").with(header, value));
    }
    isNoFault(new Asked("POST", "/extract", Map.of("Content-Type", value), "x"));
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().withChars("():\"*-./<>=0123456789eE \\%&+'`ORNEAR").ofMaxLength(40),
        Arbitraries.of(
            "",
            " ",
            "\0",
            "NEAR/99999999999 x",
            "published:0000-00-00",
            "-",
            "\"",
            "a*b*",
            "(((((",
            "confidence:>=NaN",
            "published:9999..1",
            "article:x",
            "\uD800",
            "is:is",
            "é".repeat(300)));
  }

  @Provide
  Arbitrary<String> base64() {
    return Arbitraries.strings()
        .withChars("0123456789 .-NaInfityE")
        .ofMaxLength(40)
        .map(text -> Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "1",
            "-1",
            "1e999",
            "9999999999999999999999",
            "\"\"",
            "\"x\"",
            "[]",
            "[null]",
            "{}",
            "true",
            "[{\"start\":0,\"end\":0}]",
            "[{\"start\":5,\"end\":2}]",
            "{\"name\":\" \",\"type\":\"person\"}",
            "\"\\ud800\"",
            "[[[[]]]]",
            "[1,2]");
    Arbitrary<String> keys =
        Arbitraries.of(
            "kind",
            "content",
            "why",
            "speaker",
            "numbers",
            "ids",
            "review",
            "revision",
            "name",
            "coders",
            "q",
            "articles",
            "role",
            "password",
            "label",
            "gone",
            "coder",
            "edits",
            "text",
            "what",
            "place",
            "verdict",
            "done",
            "open",
            "before",
            "aliases",
            "roles");
    Arbitrary<String> pairs = keys.flatMap(key -> values.map(value -> "\"" + key + "\":" + value));
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        values,
        pairs.list().ofMaxSize(5).map(list -> "{" + String.join(",", list) + "}"));
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(60),
            Arbitraries.of(
                "*/*;q=0",
                "application/json;q=2",
                ";;;",
                ",",
                "text/*, */*;q=0.1",
                "a/b;q",
                "W/",
                "\"",
                "application/json; charset=\"",
                "gzip;q=0",
                "/",
                "*",
                "application/"))
        .map(text -> text.isBlank() ? "x" : text.strip());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
