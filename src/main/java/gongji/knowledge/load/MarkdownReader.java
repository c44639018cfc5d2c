package gongji.knowledge.load;

import gongji.message.Text;
import gongji.source.Place;
import gongji.source.Problems;
import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/** Turns Markdown into a small document: paragraphs, lists, strong words and links; anything else is a problem with a line. */
final class MarkdownReader {
    private final String file;
    private final int firstLine;
    private final List<String> hosts;
    private final Problems problems;

    private MarkdownReader(String file, int firstLine, List<String> hosts, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.hosts = hosts;
        this.problems = problems;
    }

    static Text read(String file, String body, int firstLine, List<String> hosts, Problems problems) {
        Node document = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(body);
        Text text = new MarkdownReader(file, firstLine, hosts, problems).text(document);
        if (text.blocks().isEmpty()) {
            problems.add(new Place(file, firstLine, ""), "回答是空的");
        }
        return text;
    }

    private Text text(Node document) {
        List<Text.Block> blocks = new ArrayList<>();
        for (Node node : children(document)) {
            switch (node) {
                case Paragraph paragraph -> blocks.add(new Text.Block.Paragraph(spans(paragraph)));
                case BulletList list -> blocks.add(new Text.Block.Items(false, items(list)));
                case OrderedList list -> blocks.add(new Text.Block.Items(true, items(list)));
                default -> wrong(node);
            }
        }
        return new Text(blocks);
    }

    private List<List<Text.Span>> items(Node list) {
        List<List<Text.Span>> items = new ArrayList<>();
        for (Node item : children(list)) {
            List<Text.Span> spans = new ArrayList<>();
            if (item instanceof ListItem) {
                for (Node block : children(item)) {
                    if (block instanceof Paragraph) {
                        spans.addAll(spans(block));
                    } else {
                        wrong(block);
                    }
                }
            }
            items.add(spans);
        }
        return items;
    }

    private List<Text.Span> spans(Node block) {
        List<Text.Span> spans = new ArrayList<>();
        for (Node node : children(block)) {
            switch (node) {
                case org.commonmark.node.Text text -> spans.add(new Text.Span.Plain(text.getLiteral()));
                case StrongEmphasis strong -> spans.add(new Text.Span.Strong(words(strong)));
                case Link link -> spans.add(link(link));
                case SoftLineBreak lineBreak -> {
                }
                default -> wrong(block);
            }
        }
        return spans;
    }

    private Text.Span link(Link link) {
        if (Documents.isOnList(link.getDestination(), hosts)) {
            return new Text.Span.Link(words(link), link.getDestination());
        }
        problems.add(place(link.getParent()), "链接「" + link.getDestination() + "」的主机不在 sources.yaml 的 link_hosts 里");
        return new Text.Span.Plain(words(link));
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child : children(node)) {
            if (child instanceof org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            }
        }
        return words.toString();
    }

    private void wrong(Node node) {
        problems.add(place(node), "回答里只能用段落、列表、**强调**和链接");
    }

    private Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return new Place(file, firstLine + (spans.isEmpty() ? 0 : spans.getFirst().getLineIndex()), "");
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
