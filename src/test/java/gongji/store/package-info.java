/**
 * What every store has to do, written once in the {@code …Contract} classes and run on each database. {@link
 * gongji.store.Village} is the small language of these tests: invented people with valid numbers.
 */
@NullMarked
package gongji.store;

import org.jspecify.annotations.NullMarked;
