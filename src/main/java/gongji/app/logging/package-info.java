/** How the log is written: {@link gongji.app.logging.RedactingLayout} is the last look before a line leaves the house. */
@NullMarked
package gongji.app.logging;

import org.jspecify.annotations.NullMarked;
