package gongji.knowledge.search;

import gongji.knowledge.index.Item;

/**
 * An item that was found.
 *
 * @param share the probability of this item against the others found
 * @param phrasing the phrasing of the item that is nearest
 */
public record Hit(Item item, double share, String phrasing) {

    /** {@return the id of the item} */
    public String id() {
        return item.id();
    }
}
