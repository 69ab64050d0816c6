package dev.quoth.documents;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/** Says why a document could not be read, as the end of a sentence. */
final class Failures {

  private Failures() {}

  static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** The first limit or lock among the causes; null if neither is there. */
  static @Nullable Exception telling(@Nullable Throwable failure) {
    for (int depth = 0; failure != null && depth < 20; depth++, failure = failure.getCause()) {
      if (failure instanceof LimitException limit) {
        return limit;
      }
      // POI has one of its own, of the same name.
      if (failure instanceof InvalidPasswordException
          || failure.getClass().getSimpleName().equals("EncryptedDocumentException")) {
        return new EncryptedDocumentException(failure);
      }
    }
    return null;
  }

  static String reason(DocumentKind kind, Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String detail =
        message == null || message.isBlank()
            ? root.getClass().getSimpleName()
            : message.strip().replaceAll("\\s+", " ");
    boolean fault = failure instanceof LinkageError;
    String what = fault ? " could not be read, which is a fault: " : " is damaged: ";
    return "seems to be a" + (vowel(kind) ? "n " : " ") + kind.title() + " that" + what + detail;
  }

  private static boolean vowel(DocumentKind kind) {
    return "AEIOUR".indexOf(kind.title().charAt(0)) >= 0; // an RTF document
  }
}
