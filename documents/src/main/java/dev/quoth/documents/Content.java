package dev.quoth.documents;

import java.util.List;

/** What a document holds and says of itself. */
record Content(Facts facts, List<Piece> pieces) {}
