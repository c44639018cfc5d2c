package gongji.ops.compiled;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.message.Source;
import gongji.message.Text;

import java.util.List;

/** Writes and reads entries and documents. */
final class LibraryCodec {
    private LibraryCodec() {}

    static void write(Library library, Packer to) {
        to.list(library.entries(), entry -> writeEntry(entry, to));
        to.map(library.sources(), source -> {
            to.text(source.id());
            to.text(source.title());
            to.optional(source.issuer(), to::text);
            to.optional(source.number(), to::text);
            to.optional(source.date(), to::day);
            to.optional(source.url(), to::text);
            to.day(source.checkedOn());
        });
        to.texts(library.hosts());
    }

    static Library read(Unpacker from) {
        List<Entry> entries = from.list(() -> readEntry(from));
        return Library.of(entries, from.map(() -> new Source(from.text(), from.text(), from.optional(from::text),
                from.optional(from::text), from.optional(from::day), from.optional(from::text), from.day())),
                from.texts());
    }

    private static void writeEntry(Entry entry, Packer to) {
        to.text(entry.id());
        to.text(entry.question());
        to.texts(entry.asks());
        to.text(entry.labels().topic());
        to.text(entry.labels().kind().name());
        to.text(entry.labels().varies());
        to.texts(entry.scope().regions());
        to.day(entry.scope().from());
        to.optional(entry.scope().until(), to::day);
        to.text(entry.origin().confidence());
        to.day(entry.origin().checkedOn());
        to.texts(entry.origin().sources());
        to.list(entry.origin().literals(), literal -> {
            to.text(literal.text());
            to.text(literal.source());
        });
        to.texts(entry.related());
        to.optional(entry.action(), to::text);
        to.optional(entry.verdict(), judged -> {
            to.text(judged.rule());
            to.optional(judged.subject(), to::text);
        });
        to.list(entry.body().blocks(), block -> writeBlock(block, to));
    }

    private static Entry readEntry(Unpacker from) {
        return new Entry(from.text(), from.text(), from.texts(),
                new Entry.Labels(from.text(), Entry.Kind.valueOf(from.text()), from.text()),
                new Entry.Scope(from.texts(), from.day(), from.optional(from::day)),
                new Entry.Origin(from.text(), from.day(), from.texts(),
                        from.list(() -> new Entry.Literal(from.text(), from.text()))),
                from.texts(), from.optional(from::text),
                from.optional(() -> new Entry.Judged(from.text(), from.optional(from::text))),
                new Text(from.list(() -> readBlock(from))));
    }

    private static void writeBlock(Text.Block block, Packer to) {
        switch (block) {
            case Text.Block.Paragraph paragraph -> {
                to.number(0);
                to.list(paragraph.spans(), span -> writeSpan(span, to));
            }
            case Text.Block.Items items -> {
                to.number(items.numbered() ? 1 : 2);
                to.list(items.items(), item -> to.list(item, span -> writeSpan(span, to)));
            }
        }
    }

    private static Text.Block readBlock(Unpacker from) {
        int sort = from.number();
        return sort == 0 ? new Text.Block.Paragraph(from.list(() -> readSpan(from)))
                : new Text.Block.Items(sort == 1, from.list(() -> from.list(() -> readSpan(from))));
    }

    private static void writeSpan(Text.Span span, Packer to) {
        switch (span) {
            case Text.Span.Plain plain -> {
                to.number(0);
                to.text(plain.words());
            }
            case Text.Span.Strong strong -> {
                to.number(1);
                to.text(strong.words());
            }
            case Text.Span.Link link -> {
                to.number(2);
                to.text(link.words());
                to.text(link.url());
            }
            case Text.Span.Filled filled -> throw new IllegalArgumentException("an entry holds no filled values");
        }
    }

    private static Text.Span readSpan(Unpacker from) {
        return switch (from.number()) {
            case 0 -> new Text.Span.Plain(from.text());
            case 1 -> new Text.Span.Strong(from.text());
            default -> new Text.Span.Link(from.text(), from.text());
        };
    }
}
