package gongji.knowledge.index;

import java.util.List;

/**
 * One phrasing as it was read; its number on the shelf is its number in the index.
 *
 * @param item number of the item it asks for
 * @param standard whether it is the item's standard question
 * @param letters see {@code Reading.letters}
 * @param plain see {@code Reading.plain}
 * @param terms tokens of what was found in it
 */
public record Folio(int item, boolean standard, String letters, String plain, List<String> terms) {

    public Folio {
        terms = List.copyOf(terms);
    }
}
