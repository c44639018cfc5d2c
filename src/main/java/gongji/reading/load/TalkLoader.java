package gongji.reading.load;

import gongji.reading.Talk;
import gongji.source.Node;
import gongji.source.Section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads small talk, what is out of scope, and how operations are ordered. */
final class TalkLoader {

    Talk read(Optional<Section> smallTalk, Optional<Section> outside, Optional<Section> operations,
            Optional<Section> followUps) {
        Talk talk = new Talk(
                smallTalk.flatMap(file -> file.needSection("kinds")).map(TalkLoader::kinds).orElse(Map.of()),
                texts(smallTalk, "beside"), outside.flatMap(file -> file.needSection("kinds"))
                        .map(this::outside)
                        .orElse(List.of()),
                texts(outside, "foreign"),
                operations.flatMap(file -> file.needSection("operations")).map(this::operations).orElse(List.of()),
                texts(operations, "cues"), texts(operations, "polite"), texts(operations, "fillers"),
                texts(operations, "not-own"), new Talk.Vague(texts(operations, "vague"), texts(operations, "offers")),
                new Talk.FollowUp(texts(followUps, "turns"), texts(followUps, "empty"),
                        texts(followUps, "now"), texts(followUps, "beside"), texts(followUps, "then")));
        followUps.ifPresent(Section::done);
        smallTalk.ifPresent(Section::done);
        outside.ifPresent(Section::done);
        operations.ifPresent(Section::done);
        return talk;
    }

    private static List<String> texts(Optional<Section> file, String key) {
        return file.map(section -> section.listTexts(key)).orElse(List.of());
    }

    private static Map<String, List<String>> kinds(Section kinds) {
        Map<String, List<String>> words = new TreeMap<>();
        kinds.keys().forEach(kind -> words.put(kind, kinds.listTexts(kind)));
        return words;
    }

    private List<Talk.Outside> outside(Section kinds) {
        List<Talk.Outside> outside = new ArrayList<>();
        kinds.sections().forEach((kind, section) -> {
            outside.add(new Talk.Outside(kind, section.listTexts("words"), lists(section, "all"),
                    section.listTexts("unless")));
            section.done();
        });
        return outside;
    }

    private static List<List<String>> lists(Section section, String key) {
        List<List<String>> lists = new ArrayList<>();
        section.find(key).ifPresent(node -> {
            if (node instanceof Node.Items items) {
                items.nodes().forEach(each -> lists.add(words(each)));
            } else {
                section.problem(key, "要写成词的列表的列表");
            }
        });
        return lists;
    }

    private static List<String> words(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> List.of(scalar.text());
            case Node.Items items -> items.nodes().stream().flatMap(each -> words(each).stream()).toList();
            case Node.Fields fields -> List.of();
        };
    }

    private List<Talk.Operation> operations(Section all) {
        List<Talk.Operation> operations = new ArrayList<>();
        all.sections().forEach((name, section) -> {
            operations.add(new Talk.Operation(name, section.listTexts("bare"), patterns(section, "doing"),
                    patterns(section, "asking"), patterns(section, "own")));
            section.done();
        });
        return operations;
    }

    private static List<Talk.Pattern> patterns(Section section, String key) {
        return section.listTexts(key).stream().map(TalkLoader::pattern).toList();
    }

    private static Talk.Pattern pattern(String text) {
        return new Talk.Pattern(Arrays.stream(text.split(" +")).map(group -> List.of(group.split("\\|"))).toList());
    }
}
