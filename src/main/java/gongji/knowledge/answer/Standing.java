package gongji.knowledge.answer;

import gongji.message.Text;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which paragraphs and items of a text stand for one reader. A mark at the head says for whom: {@code {{in@370000}}} for
 * readers of that region (several may stand side by side), {@code {{else}}} for readers of a known region of whom no other
 * paragraph speaks (an item: no other piece), {@code {{open}}} where the region is not known. Without a mark a piece with {@code {{region}}} and a parameter
 * stands where the region has a rule of its own, every other piece always. {@code {{from@2026-01-09}}} and {@code {{until@2026-01-08}}} beside those, or alone, say for
 * which days of asking. The marks themselves are taken off.
 */
final class Standing {

    private static final Pattern IN = Pattern.compile("\\{\\{in@([0-9]{6})}}");
    private static final Pattern DAYS = Pattern.compile("\\{\\{(from|until)@([-0-9]{10})}}");
    private static final String ELSE = "{{else}}";
    private static final String OPEN = "{{open}}";

    private final RegionCode reader;
    private final LocalDate on;
    private final Predicate<List<Text.Span>> isLocal;
    private final Predicate<List<Text.Span>> isInForce;
    private boolean open;
    private boolean opened;
    private boolean spoken;

    /**
     * For one reader on one day.
     *
     * @param isLocal whether a piece without a mark is on the rule of the reader's region
     * @param isInForce whether that region has such a rule
     */
    Standing(RegionCode reader, LocalDate on, Predicate<List<Text.Span>> isLocal,
            Predicate<List<Text.Span>> isInForce) {
        this.reader = reader;
        this.on = on;
        this.isLocal = isLocal;
        this.isInForce = isInForce;
    }

    /** {@return the pieces that stand, without their marks} */
    Text of(Text text) {
        opened = text.blocks().stream().filter(Text.Block.Paragraph.class::isInstance).anyMatch(this::speaksOfReader);
        spoken = text.blocks().stream().filter(this::speaksOfReader).count() > 0;
        return new Text(text.blocks().stream().flatMap(block -> block(block).stream()).toList());
    }

    /** {@return whether something was left out because the reader's region is not known} */
    boolean isOpen() {
        return open;
    }

    /** {@return whether a piece speaks of the reader's region alone} */
    boolean hasSpoken() {
        return spoken;
    }

    private boolean speaksOfReader(Text.Block block) {
        return pieces(block).filter(this::speaksOfReader).count() > 0;
    }

    private static Stream<List<Text.Span>> pieces(Text.Block block) {
        return switch (block) {
            case Text.Block.Paragraph it -> Stream.of(it.spans());
            case Text.Block.Items it -> it.items().stream();
        };
    }

    private Optional<Text.Block> block(Text.Block block) {
        return switch (block) {
            case Text.Block.Paragraph it ->
                stands(it.spans(), opened) ? Optional.of(new Text.Block.Paragraph(bare(it.spans())))
                        : Optional.empty();
            case Text.Block.Items it -> {
                List<List<Text.Span>> items = it.items()
                        .stream()
                        .filter(item -> stands(item, spoken))
                        .map(Standing::bare)
                        .toList();
                yield items.isEmpty() ? Optional.empty() : Optional.of(new Text.Block.Items(it.numbered(), items));
            }
        };
    }

    private boolean stands(List<Text.Span> piece, boolean told) {
        if (!isInTime(piece)) {
            return false;
        }
        String marks = readers(piece);
        boolean otherwise = reader.isNation() ? marks.contains(OPEN) : marks.contains(ELSE) && !told;
        return otherwise || marks.isEmpty() && !isLocal.test(piece) || speaksOfReader(piece);
    }

    private boolean isInTime(List<Text.Span> piece) {
        return DAYS.matcher(marks(piece)).results().allMatch(it -> {
            LocalDate day = LocalDate.parse(it.group(2), Gaps.DAY);
            return it.group(1).equals("from") ? !on.isBefore(day) : !on.isAfter(day);
        });
    }

    private boolean speaksOfReader(List<Text.Span> piece) {
        if (!isInTime(piece)) {
            return false;
        }
        String marks = readers(piece);
        boolean named = IN.matcher(marks)
                .results()
                .anyMatch(it -> reader.widening().contains(RegionCode.of(it.group(1))));
        boolean local = marks.isEmpty() && isLocal.test(piece);
        open |= reader.isNation() && (local || marks.contains("@"));
        return named || local && isInForce.test(piece);
    }

    /** The marks that say for whom, without those that say when. */
    private static String readers(List<Text.Span> piece) {
        return DAYS.matcher(marks(piece)).replaceAll("");
    }

    private static String marks(List<Text.Span> piece) {
        if (piece.isEmpty() || !(piece.getFirst() instanceof Text.Span.Plain plain)) {
            return "";
        }
        Matcher marks = Filling.MARKS.matcher(plain.words());
        return marks.find() ? marks.group() : "";
    }

    private static List<Text.Span> bare(List<Text.Span> piece) {
        String marks = marks(piece);
        if (marks.isEmpty() || !(piece.getFirst() instanceof Text.Span.Plain plain)) {
            return piece;
        }
        List<Text.Span> rest = new ArrayList<>(piece.subList(1, piece.size()));
        if (plain.words().length() > marks.length()) {
            rest.addFirst(new Text.Span.Plain(plain.words().substring(marks.length())));
        }
        return rest;
    }
}
