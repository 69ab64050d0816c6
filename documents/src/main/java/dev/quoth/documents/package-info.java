/** Office documents to HTML pages, by Apache Tika. */
@NullMarked
package dev.quoth.documents;

import org.jspecify.annotations.NullMarked;
