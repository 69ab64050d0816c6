/** Sources of one article or many: archives, data sets, agency formats, mail, documents. */
@NullMarked
package dev.quoth.reader.source;

import org.jspecify.annotations.NullMarked;
