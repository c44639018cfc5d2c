/** Keeps where the person is insured, for answers and dialogs to come. Read {@link gongji.dialogs.region.RegionDialog}. */
@NullMarked
package gongji.dialogs.region;

import org.jspecify.annotations.NullMarked;
