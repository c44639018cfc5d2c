/**
 * What follows from a gap in contributions: {@link gongji.rules.arrears.ArrearsRule} gives a timeline of
 * {@link gongji.rules.arrears.Event}s. Employees and flexible employment count months, residents count years.
 */
@NullMarked
package gongji.rules.arrears;

import org.jspecify.annotations.NullMarked;
