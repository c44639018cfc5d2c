/** The rules of the house, as tests: who may import whom, and how the code is written. */
@NullMarked
package gongji.house;

import org.jspecify.annotations.NullMarked;
