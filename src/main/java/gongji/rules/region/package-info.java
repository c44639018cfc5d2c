/** Where a rule holds: {@link gongji.rules.region.RegionCode}. Names of places are in the lexicon, not here. */
@NullMarked
package gongji.rules.region;

import org.jspecify.annotations.NullMarked;
