package gongji.dialogs.human;

import gongji.rules.region.RegionCode;

import java.util.Map;
import java.util.Optional;

/**
 * Where a person is reached.
 *
 * @param hours when the office answers what is left here, in its own words; empty where the settings do not say
 * @param areaCodes telephone area codes by region, such as 027
 */
public record Helpdesk(Optional<String> hours, Map<RegionCode, String> areaCodes) {

    public Helpdesk {
        areaCodes = Map.copyOf(areaCodes);
    }

    /** Looks up the area code of a place or of the city it belongs to. */
    public Optional<String> findAreaCode(RegionCode region) {
        return region.widening().stream().flatMap(it -> Optional.ofNullable(areaCodes.get(it)).stream()).findFirst();
    }
}
