/**
 * The curtain: what belongs to a person is never shown by accident. Read {@link gongji.privacy.Secret}, the type that
 * prints as stars.
 */
@NullMarked
package gongji.privacy;

import org.jspecify.annotations.NullMarked;
