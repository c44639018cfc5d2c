/** What the hall and the doors keep: inbox, conversations, outbox, the memory of a door. */
@NullMarked
package gongji.store.hall;

import org.jspecify.annotations.NullMarked;
