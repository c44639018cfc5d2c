package gongji.rules.premium;

import gongji.rules.binding.Holder;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Insured;

/**
 * The question whether a holder may pay a relative's yearly premium.
 *
 * @param beneficiary for whom; a resident, or somebody not insured yet
 * @param cover what is to be paid
 */
public record PremiumRequest(Holder holder, Insured beneficiary, Kin kin, Cover cover) {

    /**
     * What is to be paid.
     *
     * @param year the year of cover, not the year of paying
     * @param bound whether holder and beneficiary share the account already
     * @param paid whether somebody has paid for that year already, as far as is known
     */
    public record Cover(int year, boolean bound, boolean paid) {}
}
