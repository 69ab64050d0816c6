package dev.quoth.app;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The elements of many iterators, one after the other.
 *
 * <p>Unlike a stream's {@code flatMap}, whose iterator fills a buffer with all elements of an inner
 * stream, it asks for no element before it is needed.
 */
final class Lazily<T, R> implements Iterator<R> {
  private final Iterator<T> outer;
  private final Function<T, Iterator<R>> expand;
  private Iterator<R> inner = Collections.emptyIterator();

  Lazily(Iterator<T> outer, Function<T, Iterator<R>> expand) {
    this.outer = outer;
    this.expand = expand;
  }

  @Override
  public boolean hasNext() {
    while (!inner.hasNext() && outer.hasNext()) {
      inner = expand.apply(outer.next());
    }
    return inner.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return inner.next();
  }
}
