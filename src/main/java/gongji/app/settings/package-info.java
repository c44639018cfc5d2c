/**
 * The settings: one tree of records, read from {@code config/gongji.yaml} and checked before anything starts.
 *
 * <p>Read {@link gongji.app.settings.Settings} first; its nested records hold the defaults. Secrets are not here but in {@link
 * gongji.app.settings.Environment}.
 */
@NullMarked
package gongji.app.settings;

import org.jspecify.annotations.NullMarked;
