package dev.quoth.reader.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. What it returns is checked before anything is connected to. */
@FunctionalInterface
public interface HostLookup {
  /** The system's own. */
  HostLookup SYSTEM = InetAddress::getAllByName;

  /**
   * The addresses of {@code host}, which may be written as an address itself.
   *
   * @throws UnknownHostException if it has none
   */
  InetAddress[] addresses(String host) throws UnknownHostException;
}
