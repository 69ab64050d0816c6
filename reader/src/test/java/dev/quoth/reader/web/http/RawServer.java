package dev.quoth.reader.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers every connection on loopback with the same bytes, however wrong HTTP finds them. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Writes an answer. */
  @FunctionalInterface
  interface Script {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  RawServer(String answer) {
    this(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  RawServer(Script script) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> accept(script));
  }

  private void accept(Script script) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client, script));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void serve(Socket client, Script script) {
    try (client) {
      InputStream in = client.getInputStream();
      int ends = 0;
      for (int b = in.read(); b >= 0 && ends < 2; b = ends < 2 ? in.read() : b) {
        ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
      }
      script.write(client.getOutputStream());
    } catch (IOException | InterruptedException e) {
      // the client has heard enough
    }
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
