/** The contract of the hall's ports, an implementation in memory that fulfils it, and the hall under load and faults. */
@NullMarked
package gongji.conversation;

import org.jspecify.annotations.NullMarked;
