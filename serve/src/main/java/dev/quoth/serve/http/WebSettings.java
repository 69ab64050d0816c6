package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

/**
 * Where a server listens.
 *
 * @param host an address of this machine
 * @param port 0 for any that is free
 * @param mostBytes of a request at most
 */
public record WebSettings(String host, int port, long mostBytes) {

  /**
   * @throws IllegalArgumentException if the port is none
   */
  public WebSettings {
    requireNonNull(host, "host is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
  }
}
