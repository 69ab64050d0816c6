package dev.quoth.reader.web.http;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Decides whether an address may be connected to. */
@FunctionalInterface
interface AddressRule {
  /** What the address is that it may not be connected to, such as "a private"; null if it may. */
  @Nullable String refusal(InetAddress address);
}
