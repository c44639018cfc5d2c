/** Numbers as people write them, and the amounts, months, years and spans they make. Read {@link gongji.reading.value.Quantities} first. */
@NullMarked
package gongji.reading.value;

import org.jspecify.annotations.NullMarked;
