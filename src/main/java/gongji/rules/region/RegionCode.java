package gongji.rules.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The six digits of an administrative division (GB/T 2260), 660000 for 新疆生产建设兵团, 000000 for the nation.
 *
 * @param digits exactly six ASCII digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {

    /** The whole country. */
    public static final RegionCode NATION = new RegionCode("000000");

    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    /** Rejects anything but six ASCII digits. */
    public RegionCode {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("a region code is six digits, not '" + digits + "'");
        }
    }

    /** {@return whether the text is six ASCII digits; whether such a place exists is not asked} */
    public static boolean isWellFormed(String text) {
        return text.length() == 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public static RegionCode of(String digits) {
        return new RegionCode(digits);
    }

    /** {@return the province this belongs to; the nation is its own} */
    public RegionCode province() {
        return new RegionCode(digits.substring(0, 2) + "0000");
    }

    /** {@return the prefecture-level city this belongs to: a county counts as its city, a province is its own} */
    public RegionCode city() {
        return new RegionCode(digits.substring(0, 4) + "00");
    }

    /** {@return whether this is a whole province (not a city in it and not the nation)} */
    public boolean isProvince() {
        return !isNation() && digits.endsWith("0000");
    }

    /** {@return whether it lies in one of the four cities that are provinces, where all are of one city} */
    public boolean isMunicipal() {
        return MUNICIPALITIES.contains(digits.substring(0, 2));
    }

    public boolean isNation() {
        return equals(NATION);
    }

    /** {@return whether both lie in one province; the nation lies in none} */
    public boolean sharesProvinceWith(RegionCode other) {
        return !isNation() && province().equals(other.province());
    }

    /** {@return the places whose rules hold here, the nearest first: itself, city, province, nation} */
    public List<RegionCode> widening() {
        List<RegionCode> places = new ArrayList<>(List.of(this));
        for (RegionCode wider : List.of(city(), province(), NATION)) {
            if (!places.contains(wider)) {
                places.add(wider);
            }
        }
        return List.copyOf(places);
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
