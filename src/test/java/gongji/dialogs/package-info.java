/**
 * Tests of the dialogs on the real register: {@link gongji.dialogs.Hamlet} is who lives there and the dialogs they can have; the
 * transcripts of {@code talk/register} are played on it.
 */
@NullMarked
package gongji.dialogs;

import org.jspecify.annotations.NullMarked;
