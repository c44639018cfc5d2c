package gongji.household.link;

/**
 * A PIN after a slow, salted function; what it was cannot be told from it.
 *
 * @param hash as that function writes it
 */
public record PinSeal(String hash) {
    @Override
    public String toString() {
        return "PinSeal[***]";
    }
}
