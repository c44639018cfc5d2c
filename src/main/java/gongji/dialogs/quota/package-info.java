/** {@code quota}: money set aside for a beneficiary (划拨, 共济额度, 医保钱包), where the regions have it. */
@NullMarked
package gongji.dialogs.quota;

import org.jspecify.annotations.NullMarked;
