package gongji.knowledge.answer;

import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.parameter.Level;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it answers one question in one region on one day.
 *
 * @param verdict where the answer is one
 * @param level whose rule decided, or whose answer it is
 * @param cautions what to say beside it
 * @param asOf the day it holds for
 */
public record Answered(Outgoing reply, Optional<Verdict> verdict, Level level, List<Phrase> cautions, RegionCode region,
        LocalDate asOf) {
    public Answered {
        cautions = List.copyOf(cautions);
    }

    /** {@return whether it is a verdict and not a plain yes} */
    public boolean isLessThanYes() {
        return verdict.filter(it -> it != Verdict.YES).isPresent();
    }
}
