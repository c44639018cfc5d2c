/**
 * Dated, cited parameters by region. Read {@link gongji.rules.parameter.Policies} first, then what it answers with,
 * {@link gongji.rules.parameter.Lookup}, and {@link gongji.rules.parameter.Value}. A lookup goes city, province,
 * nation; it never falls back to the last value, to zero or to today.
 */
@NullMarked
package gongji.rules.parameter;

import org.jspecify.annotations.NullMarked;
