package gongji.privacy;

import java.util.List;
import java.util.Optional;

/** Finds ID numbers, cards and phones among the digits of a text. */
final class Numbers {
    private static final int LONGEST = 20;

    private Numbers() {}

    /** Adds what it finds to the spans. */
    static void find(String text, List<Span> spans) {
        List<Digits> groups = Digits.in(text);
        int at = 0;
        while (at < groups.size()) {
            Optional<Span> span = longest(text, groups, at);
            span.ifPresent(spans::add);
            int done = span.map(Span::end).orElse(groups.get(at).end());
            while (at < groups.size() && groups.get(at).start() < done) {
                at++;
            }
        }
    }

    private static Optional<Span> longest(String text, List<Digits> groups, int first) {
        Joined joined = Joined.of(groups.get(first));
        Optional<Span> best = recognise(text, joined);
        for (int next = first + 1; next < groups.size(); next++) {
            Digits group = groups.get(next);
            if (group.gap().isEmpty() || joined.length() + group.value().length() > LONGEST) {
                break;
            }
            joined = joined.with(group);
            Optional<Span> longer = recognise(text, joined);
            best = longer.isPresent() ? longer : best;
        }
        return best;
    }

    private static Optional<Span> recognise(String text, Joined number) {
        return IdNumbers.recognise(text, number)
                .or(() -> Cards.recognise(text, number))
                .or(() -> Phones.recognise(text, number));
    }
}
