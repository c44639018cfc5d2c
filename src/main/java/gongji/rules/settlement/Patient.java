package gongji.rules.settlement;

import gongji.rules.person.Insured;
import gongji.rules.person.Purse;

import java.util.Optional;

/**
 * The one who was treated.
 *
 * @param own the patient's own personal account; residents have none
 */
public record Patient(Insured who, Optional<Purse> own) {}
