package dev.quoth.reader.web.http;

import org.jspecify.annotations.Nullable;

/**
 * Says why something of the web could not be fetched, as the end of a sentence that begins with its
 * address: {@code points to the private address 10.0.0.1}.
 */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  private FetchException(String reason, boolean passing, @Nullable Throwable cause) {
    super(reason, cause);
    this.passing = passing;
  }

  /** A failure that would be the same tomorrow. */
  public static FetchException lasting(String reason) {
    return new FetchException(reason, false, null);
  }

  /** A failure that may have passed when it is tried again: a time-out, a server in trouble. */
  public static FetchException passing(String reason) {
    return new FetchException(reason, true, null);
  }

  /** The same failure with the exception that led to it. */
  FetchException because(Throwable cause) {
    return new FetchException(reason(), passing, cause);
  }

  /** The same failure, of another address that the one which was asked for leads to. */
  public FetchException at(String address) {
    return new FetchException("leads to " + address + ", which " + reason(), passing, this);
  }

  /** The end of a sentence that begins with the address. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether it may succeed when it is tried another day. */
  public boolean mayPass() {
    return passing;
  }
}
