package gongji.rules.binding;

import gongji.rules.kinship.Kin;

/**
 * The question whether a holder may share the account with a relative.
 *
 * @param kin what the beneficiary is to the holder; {@link Kin#SELF} where it is the same person
 */
public record BindingRequest(Holder holder, Beneficiary beneficiary, Kin kin) {}
