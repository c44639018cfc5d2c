/** What the settings promise. */
@NullMarked
package gongji.app.settings;

import org.jspecify.annotations.NullMarked;
