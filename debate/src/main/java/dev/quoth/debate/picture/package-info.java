/** Pictures of debates; entry: {@link dev.quoth.debate.picture.PictureKind}. */
@NullMarked
package dev.quoth.debate.picture;

import org.jspecify.annotations.NullMarked;
