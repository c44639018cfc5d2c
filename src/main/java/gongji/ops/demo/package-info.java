/** An invented household to try everything with: {@link gongji.ops.demo.DemoCommand} fills an empty data folder with it. */
@NullMarked
package gongji.ops.demo;

import org.jspecify.annotations.NullMarked;
