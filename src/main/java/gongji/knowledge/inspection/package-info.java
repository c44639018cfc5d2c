/**
 * The machine checks of the library, one class each. Read {@link gongji.knowledge.inspection.Inspection} first; {@link
 * gongji.knowledge.inspection.Inspectors} lists them all.
 */
@NullMarked
package gongji.knowledge.inspection;

import org.jspecify.annotations.NullMarked;
