/** Redaction by example, and on a corpus of invented messages. */
@NullMarked
package gongji.privacy;

import org.jspecify.annotations.NullMarked;
