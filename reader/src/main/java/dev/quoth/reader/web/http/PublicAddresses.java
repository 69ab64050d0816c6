package dev.quoth.reader.web.http;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets only such addresses pass as anybody on the internet may be sent to: a page must not be able
 * to point its reader at the reader's own machine and network.
 *
 * <p>Refused are the ranges that IANA's registries of special-purpose addresses (RFC 6890) call not
 * globally reachable, and multicast. Of IPv6 all is refused beyond 2000::/3, the only range that is
 * assigned so far; an address that carries one of IPv4 (mapped, 6to4, NAT64) is what that one is.
 *
 * @param allowPrivate whether loopback, private, shared (CGNAT) and unique-local addresses pass
 *     too; link-local ones do not even then, since there clouds keep the keys of their machines
 */
record PublicAddresses(boolean allowPrivate) implements AddressRule {
  private static final String LOOPBACK = "loopback";
  private static final String PRIVATE = "private";
  private static final String SHARED = "shared";
  private static final String LINK_LOCAL = "link-local";
  private static final String MULTICAST = "multicast";
  private static final String RESERVED = "reserved";
  private static final String UNSPECIFIED = "unspecified";
  private static final List<String> OPENED = List.of(LOOPBACK, PRIVATE, SHARED);

  private static final List<Range> V4 =
      List.of(
          new Range(LOOPBACK, 8, 127),
          new Range(PRIVATE, 8, 10),
          new Range(PRIVATE, 12, 172, 16),
          new Range(PRIVATE, 16, 192, 168),
          new Range(SHARED, 10, 100, 64),
          new Range(LINK_LOCAL, 16, 169, 254),
          new Range(UNSPECIFIED, 8, 0),
          new Range(RESERVED, 24, 192, 0, 0),
          new Range(RESERVED, 24, 192, 0, 2),
          new Range(RESERVED, 24, 192, 88, 99),
          new Range(RESERVED, 15, 198, 18),
          new Range(RESERVED, 24, 198, 51, 100),
          new Range(RESERVED, 24, 203, 0, 113),
          new Range(MULTICAST, 4, 224),
          new Range(RESERVED, 4, 240));

  private static final List<Range> V6 =
      List.of(
          new Range(UNSPECIFIED, 128, new int[16]),
          new Range(LOOPBACK, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
          new Range(PRIVATE, 7, 0xfc),
          new Range(PRIVATE, 10, 0xfe, 0xc0),
          new Range(LINK_LOCAL, 10, 0xfe, 0x80),
          new Range(MULTICAST, 8, 0xff),
          new Range(RESERVED, 23, 0x20, 0x01, 0x00),
          new Range(RESERVED, 32, 0x20, 0x01, 0x0d, 0xb8),
          new Range(RESERVED, 20, 0x3f, 0xff));

  private static final Range ASSIGNED = new Range("", 3, 0x20);
  private static final Range MAPPED =
      new Range("", 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0);
  private static final Range NAT64 = new Range("", 96, 0, 0x64, 0xff, 0x9b);
  private static final Range SIX_TO_FOUR = new Range("", 16, 0x20, 0x02);

  @Override
  public @Nullable String refusal(InetAddress address) {
    String kind = kind(requireNonNull(address, "address is null").getAddress());
    return kind == null || (allowPrivate && OPENED.contains(kind)) ? null : kind;
  }

  /** What is special about an address; null if nothing is. */
  private static @Nullable String kind(byte[] address) {
    if (address.length == 4) {
      return first(V4, address);
    }
    if (MAPPED.holds(address) || NAT64.holds(address)) {
      return first(V4, Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.holds(address)) {
      return first(V4, Arrays.copyOfRange(address, 2, 6));
    }
    String kind = first(V6, address);
    return kind == null && !ASSIGNED.holds(address) ? RESERVED : kind;
  }

  private static @Nullable String first(List<Range> ranges, byte[] address) {
    for (Range range : ranges) {
      if (range.holds(address)) {
        return range.kind;
      }
    }
    return null;
  }

  /** The addresses whose first bits are the same. */
  private static final class Range {
    private final String kind;
    private final int bits;
    private final byte[] start = new byte[16];

    Range(String kind, int bits, int... first) {
      this.kind = kind;
      this.bits = bits;
      for (int i = 0; i < first.length; i++) {
        start[i] = (byte) first[i];
      }
    }

    boolean holds(byte[] address) {
      int rest = address.length * 8 - bits;
      BigInteger from = new BigInteger(1, Arrays.copyOf(start, address.length));
      return new BigInteger(1, address).shiftRight(rest).equals(from.shiftRight(rest));
    }
  }
}
