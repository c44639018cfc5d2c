/**
 * The parts of {@code bench} beside the search: the store, whole turns, starting, growth. Each measures side by side with what
 * somebody would pick instead, in the same run.
 */
@NullMarked
package gongji.ops.bench;

import org.jspecify.annotations.NullMarked;
