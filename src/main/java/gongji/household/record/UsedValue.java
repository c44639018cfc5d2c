package gongji.household.record;

import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value a decision rested on, as it was then.
 *
 * @param rule the rule or parameter, such as {@code relation-allowed}
 * @param value as files write it; empty where it was not known
 * @param since the first day of the value
 * @param source the document's id
 */
public record UsedValue(String rule, Optional<String> value, Optional<RegionCode> region, Optional<LocalDate> since,
        Optional<String> source) {}
