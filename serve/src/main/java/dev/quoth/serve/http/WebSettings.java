package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where a server listens.
 *
 * @param host an address of this machine
 * @param port 0 for any that is free
 * @param mostBytes of a request at most
 * @param names by which it may be called, beside those of this machine and the address
 * @param proxies by way of which alone it is reached, if there are any
 */
public record WebSettings(
    String host, int port, long mostBytes, List<String> names, Proxies proxies) {

  /**
   * @throws IllegalArgumentException if the port is none
   */
  public WebSettings {
    requireNonNull(host, "host is null");
    names = List.copyOf(names);
    requireNonNull(proxies, "proxies is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
  }

  /** One that is called by the names of this machine and reached without a proxy. */
  public WebSettings(String host, int port, long mostBytes) {
    this(host, port, mostBytes, List.of(), Proxies.NONE);
  }
}
