package gongji.knowledge.inspection;

import gongji.knowledge.answer.Filling;
import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.search.Search;
import gongji.message.Text;
import gongji.reading.Reader;
import gongji.rules.parameter.ParameterName;
import gongji.source.Place;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the checks look at.
 *
 * @param parameters all parameters of the policy files, each with the place where the widest region has it
 * @param today the day the checks are made
 */
public record Stock(Library library, Reader reader, Search search, Map<ParameterName, Place> parameters,
        Set<String> operations,
        LocalDate today) {

    public Stock {
        parameters = Map.copyOf(parameters);
        operations = Set.copyOf(operations);
    }

    /** {@return the words of an answer, a block a line, placeholders included} */
    static String words(Entry entry) {
        return entry.body().blocks().stream().map(Stock::words).collect(Collectors.joining("\n"));
    }

    /** {@return the same without the marks that say for whom a line stands} */
    static String unmarked(Entry entry) {
        return words(entry).lines()
                .map(it -> Filling.MARKS.matcher(it).replaceFirst(""))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Text.Block block) {
        return switch (block) {
            case Text.Block.Paragraph paragraph -> spans(paragraph.spans());
            case Text.Block.Items items -> items.items().stream().map(Stock::spans).collect(Collectors.joining("\n"));
        };
    }

    private static String spans(java.util.List<Text.Span> spans) {
        return spans.stream().map(span -> switch (span) {
            case Text.Span.Plain plain -> plain.words();
            case Text.Span.Strong strong -> strong.words();
            case Text.Span.Link link -> link.words();
            case Text.Span.Filled filled -> "";
        }).collect(Collectors.joining());
    }
}
