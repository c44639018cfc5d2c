/**
 * The curtain: what belongs to a person is never shown by accident. Read {@link gongji.privacy.Secret}, the type that
 * prints as stars, then {@link gongji.privacy.Redaction}, which takes personal data out of a text before it is logged.
 *
 * <p>Redaction errs on the side of silence, but it is the second filter: code that logs hands over no personal data.
 */
@NullMarked
package gongji.privacy;

import org.jspecify.annotations.NullMarked;
