package gongji.household;

import gongji.household.people.Insurance;
import gongji.household.people.PersonId;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Insured;

import java.util.Optional;

/**
 * Somebody else as a relative may see them.
 *
 * @param maskedName 张*梅
 * @param idTail the last four of the identity document
 * @param kin what they are to the one who looks
 * @param insured what the rules want to know of them
 * @param verified whether the register knows the relation; otherwise it is 自报
 */
public record Relative(PersonId id, String maskedName, String idTail, Kin kin, Optional<Insurance> insurance,
        Insured insured, boolean verified) {}
