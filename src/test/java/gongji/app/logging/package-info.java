/** What the log shows. */
@NullMarked
package gongji.app.logging;

import org.jspecify.annotations.NullMarked;
