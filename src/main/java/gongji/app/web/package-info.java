/** The one HTTP server of {@code serve}: doors hand in routes, health and metrics are its own. */
@NullMarked
package gongji.app.web;

import org.jspecify.annotations.NullMarked;
