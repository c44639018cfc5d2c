package gongji.rules.verdict;

import gongji.rules.parameter.Lookup;

import java.util.List;

/**
 * The answer to one question of law, with everything it rests on.
 *
 * @param verdict the whole
 * @param reasons every condition looked at, the gravest first
 * @param help ids of what would change the verdict or comes next; words under {@code help.<id>}
 * @param cautions ids of what to say beside it; words under {@code caution.<id>}
 * @param silent what was looked up and used without being told
 */
public record Ruling(Verdict verdict, List<Reason> reasons, List<String> help, List<String> cautions,
        List<Lookup> silent) {

    /** Copies the lists. */
    public Ruling {
        reasons = List.copyOf(reasons);
        help = List.copyOf(help);
        cautions = List.copyOf(cautions);
        silent = List.copyOf(silent);
    }

    public boolean is(Verdict wanted) {
        return verdict == wanted;
    }
}
