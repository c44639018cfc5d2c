/** What is kept of a person, for that person: {@link gongji.dialogs.mydata.MyDataDialog} shows, hands out and erases it. */
@NullMarked
package gongji.dialogs.mydata;

import org.jspecify.annotations.NullMarked;
