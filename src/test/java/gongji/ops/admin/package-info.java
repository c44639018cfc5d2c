/** The office's commands on real files and a real store. */
@NullMarked
package gongji.ops.admin;

import org.jspecify.annotations.NullMarked;
