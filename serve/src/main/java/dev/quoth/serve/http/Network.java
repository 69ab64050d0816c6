package dev.quoth.serve.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits.
 *
 * @param address one of them
 * @param bits how many bits they share
 */
record Network(InetAddress address, int bits) {
  private static final Pattern FORMAT =
      Pattern.compile(
          "(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40})(?:/(\\d{1,3}))?");

  /** Of IPv6 one machine has as many addresses as it likes: all that begin with these bits. */
  private static final int OF_ONE_MACHINE = 64;

  /**
   * Reads an address, or one with a slash and a number of bits.
   *
   * @throws IllegalArgumentException if it is none; the message says so to people
   */
  static Network parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (matcher.matches()) {
      try {
        InetAddress address = InetAddress.getByName(matcher.group(1)); // no name, so not looked up
        int most = address.getAddress().length * Byte.SIZE;
        int bits = matcher.group(2) == null ? most : Integer.parseInt(matcher.group(2));
        if (bits <= most) {
          return new Network(address, bits);
        }
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(text + " is no address", e);
      }
    }
    throw new IllegalArgumentException(text + " is no address, such as 10.0.0.5 or 10.0.0.0/24");
  }

  /** The network from which one machine asks. */
  static Network ofMachine(InetAddress address) {
    int bits = address.getAddress().length * Byte.SIZE;
    return new Network(address, Math.min(bits, bits == Integer.SIZE ? bits : OF_ONE_MACHINE));
  }

  boolean holds(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The bits that are shared, as an address. */
  String text() {
    byte[] bytes = address.getAddress();
    for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("of another length", e);
    }
  }
}
