package gongji.rules.parameter;

import gongji.rules.region.RegionCode;

import java.util.Locale;

/** Whose rule it is. */
public enum Level {
    CITY, PROVINCE, NATION;

    /** {@return the level at which a region's own file stands} */
    public static Level of(RegionCode region) {
        if (region.isNation()) {
            return NATION;
        }
        return region.isProvince() ? PROVINCE : CITY;
    }

    /** {@return the word used in JSON} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
