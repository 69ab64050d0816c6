package dev.quoth.serve;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.serve.adding.Reading;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * What to serve, and where.
 *
 * @param ledger stays open while it is served
 * @param name of the ledger, as people call it
 * @param host an address of this machine; without a team one that only this machine can reach. One
 *     of IPv6 also in brackets, as addresses of the web have it
 * @param port 0 for any that is free
 * @param person who makes the changes where nobody logs in
 * @param reading reads what is added
 * @param team how it is reached by several who log in; null where there is no login
 */
public record ServeConfig(
    Ledger ledger,
    String name,
    String host,
    int port,
    Author person,
    Reading reading,
    @Nullable TeamSettings team) {
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
    checkAddress(host, port, team);
    host = withoutBrackets(host);
  }

  /** One without a login. */
  public ServeConfig(
      Ledger ledger, String name, String host, int port, Author person, Reading reading) {
    this(ledger, name, host, port, person, reading, null);
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /**
   * Whether it may be listened there.
   *
   * @param team null where there is no login
   * @throws IllegalArgumentException if other machines could reach it though there is no login, or
   *     nobody could tell by which name, or the port is none; the message says so to people
   */
  public static void checkAddress(String host, int port, @Nullable TeamSettings team) {
    InetAddress address = address(host);
    if (team == null && !address.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          host
              + " can be reached from other machines, and there is no login; use "
              + USUAL_HOST
              + ", or --team");
    }
    if (team != null && address.isAnyLocalAddress() && team.names().isEmpty()) {
      throw new IllegalArgumentException(
          host + " is every address of this machine; say by --name how it is called");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
  }

  /**
   * Whether only this machine can reach an address.
   *
   * @throws IllegalArgumentException if it is none of this machine
   */
  public static boolean isLoopback(String host) {
    return address(host).isLoopbackAddress();
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(host + " is no address of this machine", e);
    }
  }
}
