package dev.quoth.reader.web.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What the exceptions of the HTTP client mean, in words. */
final class Failures {
  private Failures() {}

  static FetchException of(IOException e) {
    return named(e).because(e);
  }

  private static FetchException named(IOException e) {
    if (e instanceof GuardedLookup.Refused refused) {
      return FetchException.lasting(String.valueOf(refused.getMessage()));
    }
    if (e instanceof UnknownHostException) {
      return FetchException.passing("is on a host that cannot be found: " + e.getMessage());
    }
    if (e instanceof ConnectTimeoutException || e instanceof NoRouteToHostException) {
      return FetchException.passing("does not answer: its host cannot be reached");
    }
    if (e instanceof ConnectException) {
      return FetchException.passing("does not answer: its host refuses connections");
    }
    if (e instanceof SSLException) {
      return FetchException.lasting("has no encryption that can be trusted: " + message(e));
    }
    if (e instanceof MessageConstraintException) {
      return FetchException.lasting("is sent with a head beyond the limits of size");
    }
    return broken(e);
  }

  private static FetchException broken(IOException e) {
    if (e instanceof NoHttpResponseException) {
      return FetchException.passing("is not sent: the connection was closed without an answer");
    }
    if (e instanceof ConnectionClosedException) {
      return FetchException.passing("broke off before its end");
    }
    if (e instanceof SocketTimeoutException) {
      return FetchException.passing("stopped being sent");
    }
    if (e instanceof ClientProtocolException) {
      Throwable cause = e.getCause();
      return FetchException.lasting(
          "is not sent as HTTP would have it: " + message(cause == null ? e : cause));
    }
    return FetchException.passing("could not be fetched: " + message(e));
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
