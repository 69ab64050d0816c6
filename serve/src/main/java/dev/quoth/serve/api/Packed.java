package dev.quoth.serve.api;

import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that are written as they are made, packed for who takes that; others the server packs.
 */
final class Packed {
  private static final int BUFFER = 1 << 15;

  private Packed() {}

  /** Whether a client takes what is packed by gzip. */
  static boolean isTakenBy(Request request) {
    String coding = String.valueOf(request.header("Accept-Encoding")).toLowerCase(Locale.ROOT);
    return coding.contains("gzip") && !coding.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
  }

  /** The end of what is packed is written only where all of it is there. */
  static Answer of(Request request, Answer answer) {
    if (!(answer.body() instanceof Answer.Body.Streamed streamed) || !isTakenBy(request)) {
      return answer;
    }
    Answer packed =
        Answer.stream(
            answer.type(),
            out -> {
              GZIPOutputStream zip = new GZIPOutputStream(out, BUFFER);
              streamed.writing().to(zip);
              zip.finish();
            });
    return new Answer(answer.status(), answer.type(), answer.headers(), packed.body())
        .withHeader("Content-Encoding", "gzip")
        .withHeader("Vary", "Accept, Accept-Encoding, Cookie");
  }
}
