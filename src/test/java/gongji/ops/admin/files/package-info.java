/** Tests of reading imported files. */
@NullMarked
package gongji.ops.admin.files;

import org.jspecify.annotations.NullMarked;
