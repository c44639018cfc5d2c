/** {@code unbind}: a binding is ended by either side alone; whoever is not linked is told how it is done in the region. */
@NullMarked
package gongji.dialogs.unbind;

import org.jspecify.annotations.NullMarked;
