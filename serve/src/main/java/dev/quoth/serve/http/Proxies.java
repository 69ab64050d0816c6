package dev.quoth.serve.http;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proxies by way of which a server is reached by {@code https}. Where there are any, it answers
 * nobody else.
 *
 * <p>What they say of whom they ask for ({@code X-Forwarded-For}) is believed of them alone, since
 * anybody can send such a header. What they say of how they were asked ({@code X-Forwarded-Proto})
 * is not read at all: that all is {@code https} is the meaning of naming one.
 */
public final class Proxies {
  /** None, so that the server is asked itself. */
  public static final Proxies NONE = new Proxies(List.of());

  private final List<Network> networks;

  private Proxies(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * Reads addresses, such as {@code 127.0.0.1} or {@code 10.0.0.0/24}.
   *
   * @throws IllegalArgumentException if one is none; the message says so to people
   */
  public static Proxies of(List<String> addresses) {
    return new Proxies(addresses.stream().map(Network::parse).toList());
  }

  /** Whether there are any. */
  public boolean any() {
    return !networks.isEmpty();
  }

  /**
   * From where a request comes: of the addresses that lead here the last that is none of a proxy,
   * and of IPv6 what all addresses of one machine share.
   *
   * @param peer who has connected
   * @param forwarded what the header says; null where there is none
   * @throws Refusal if it comes from no proxy, though there are any
   */
  String client(String peer, @Nullable String forwarded) {
    InetAddress from = address(peer);
    if (from == null || (any() && !isOurs(from))) {
      throw Refusal.toStranger(403, "This server is reached by way of its proxy only.");
    }
    String[] hops = forwarded == null || !any() ? new String[0] : forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isOurs(from); i--) {
      InetAddress before = address(hops[i].strip());
      if (before == null) {
        break; // what a proxy does not know it calls "unknown"
      }
      from = before;
    }
    return Network.ofMachine(from).text();
  }

  private boolean isOurs(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  /** Without the brackets and the zone that one of IPv6 may have; null if it is none. */
  private static @Nullable InetAddress address(String text) {
    try {
      return Network.parse(text.replaceAll("[\\[\\]]|%.*", "")).address();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
