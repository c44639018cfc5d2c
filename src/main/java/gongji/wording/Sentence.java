package gongji.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with gaps, as an editor wrote it: {@code 余额 {amount},截至{day}}. */
record Sentence(List<Piece> pieces) {

    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    Sentence {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of words or a gap. */
    sealed interface Piece {

        /** Words as they are. */
        record Words(String text) implements Piece {}

        /** A gap to be filled. */
        record Gap(String name) implements Piece {}
    }

    /** Reads a sentence; whatever does not look like a gap is words. */
    static Sentence parse(String written) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(written);
        int at = 0;
        while (gap.find()) {
            if (gap.start() > at) {
                pieces.add(new Piece.Words(written.substring(at, gap.start())));
            }
            pieces.add(new Piece.Gap(gap.group(1)));
            at = gap.end();
        }
        if (at < written.length()) {
            pieces.add(new Piece.Words(written.substring(at)));
        }
        return new Sentence(pieces);
    }

    /** {@return whether a brace stands where no gap was read: nearly always a slip of the pen} */
    boolean strayBrace() {
        return pieces.stream()
                .anyMatch(
                        piece -> piece instanceof Piece.Words words
                                && (words.text().contains("{") || words.text().contains("}")));
    }

    Set<String> gaps() {
        return pieces.stream()
                .filter(Piece.Gap.class::isInstance)
                .map(piece -> ((Piece.Gap) piece).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    String filled(Function<String, String> values) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : pieces) {
            line.append(switch (piece) {
                case Piece.Words words -> words.text();
                case Piece.Gap gap -> values.apply(gap.name());
            });
        }
        return line.toString();
    }
}
