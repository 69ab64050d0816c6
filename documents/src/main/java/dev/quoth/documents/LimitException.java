package dev.quoth.documents;

import org.xml.sax.SAXException;

/** Says that a limit is reached; the message ends a sentence that begins with the source. */
final class LimitException extends SAXException {
  private static final long serialVersionUID = 1L;

  LimitException(String reason) {
    super(reason);
  }
}
