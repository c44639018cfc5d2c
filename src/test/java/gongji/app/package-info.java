/** The whole house as people meet it: real processes, killed at will. */
@NullMarked
package gongji.app;

import org.jspecify.annotations.NullMarked;
