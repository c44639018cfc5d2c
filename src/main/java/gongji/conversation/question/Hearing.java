package gongji.conversation.question;

import gongji.message.Value;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What reading an input needs from outside: the words of the wording files and the recognisers of the ear. Safe for use by many
 * threads; everything is a function of its arguments.
 */
public interface Hearing {

    /** {@return these words or this phrase as the person reads it} */
    String words(Value value);

    /**
     * {@return the words under a key of the wording files that lists what people say, such as {@code engine.hears.cancel}; its
     * entries are separated by {@code |}}
     */
    List<String> sayings(String key);

    /** {@return whether the whole text is one of the sayings under this key, whatever its width, case, script and marks} */
    boolean says(String key, String text);

    /** {@return the text folded for comparison: half-width lower case, letters and digits only} */
    String folded(String text);

    /** {@return the amount of money in 分 when the whole text is one (3000, 3千, 三千元, 1.5万)} */
    OptionalLong amount(String text);

    /** {@return the month when the whole text is one (2026年3月, 今年三月, 上个月, 2026-03)} */
    Optional<YearMonth> month(String text, LocalDate today);

    /** {@return the year when the whole text is one (2024, 2024年, 去年)} */
    Optional<Year> year(String text, LocalDate today);

    /** {@return the relations named when the whole text is a name for relatives (我妈, 老婆的爸爸, 爸爸和妈妈); else none} */
    List<KinSaid> kin(String text);

    /** {@return the relations named anywhere in the text} */
    List<KinSaid> kinWithin(String text);

    /** {@return the places meant when the whole text names one, each that could be meant; else none} */
    List<RegionCode> regions(String text);

    /** {@return the kinds of cost meant when the whole text names one, each that could be meant; else none} */
    List<Cost> costs(String text);

    /** {@return the schemes meant when the whole text names one; else none} */
    List<Scheme> schemes(String text);
}
