package gongji.source;

/**
 * Where something stands in a file.
 *
 * @param file the name shown to people, relative to where they started
 * @param line counted from 1
 * @param path the keys that lead there, such as {@code parameters.funds.minimum.values[2]}; empty for the whole file
 */
public record Place(String file, int line, String path) {

    /** {@return the beginning of a file} */
    public static Place of(String file) {
        return new Place(file, 1, "");
    }

    /** {@return the place of a key below this one} */
    public Place at(int line, String key) {
        return new Place(file, line, path.isEmpty() ? key : path + "." + key);
    }

    /** {@return the place of an item of this list, counted from 1} */
    public Place item(int line, int number) {
        return new Place(file, line, path + "[" + number + "]");
    }
}
