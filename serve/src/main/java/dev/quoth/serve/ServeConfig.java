package dev.quoth.serve;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.serve.adding.Reading;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What to serve, and where.
 *
 * @param ledger stays open while it is served
 * @param name of the ledger, as people call it
 * @param host an address of this machine that only this machine can reach; one of IPv6 also in
 *     brackets, as addresses of the web have it
 * @param port 0 for any that is free
 * @param person who makes the changes; there is no login
 * @param reading reads what is added
 */
public record ServeConfig(
    Ledger ledger, String name, String host, int port, Author person, Reading reading) {
  /** Where a server listens if nothing else is said. */
  public static final String USUAL_HOST = "127.0.0.1";

  /** The port if nothing else is said. */
  public static final int USUAL_PORT = 7077;

  /**
   * @throws IllegalArgumentException if other machines could reach it, or the port is none
   */
  public ServeConfig {
    requireNonNull(ledger, "ledger is null");
    requireNonNull(name, "name is null");
    requireNonNull(person, "person is null");
    requireNonNull(reading, "reading is null");
    checkAddress(host, port);
    host = withoutBrackets(host);
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /**
   * Whether it may be listened there.
   *
   * @throws IllegalArgumentException if other machines could reach it, or the port is none; the
   *     message says so to people
   */
  public static void checkAddress(String host, int port) {
    if (!isLoopback(host)) {
      throw new IllegalArgumentException(
          host + " can be reached from other machines, and there is no login; use " + USUAL_HOST);
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(host + " is no address of this machine", e);
    }
  }
}
