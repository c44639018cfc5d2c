package gongji.knowledge.search;

import gongji.knowledge.index.Item;

import java.util.Optional;

/**
 * An item that was found.
 *
 * @param id its name
 * @param share the probability of this item against the others found
 * @param phrasing the phrasing of the item that is nearest
 */
public record Hit(String id, double share, String phrasing) {

    /** {@return the operation, where the message orders one} */
    public Optional<String> operation() {
        return Item.operation(id);
    }

    /** {@return the kind of small talk, where the message is that} */
    public Optional<String> smallTalk() {
        return Item.smallTalk(id);
    }
}
