/** Records and sealed interfaces of the house as JSON, for what is stored whole. */
@NullMarked
package gongji.store.json;

import org.jspecify.annotations.NullMarked;
