package gongji.reading.load;

import gongji.reading.Lexicon;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.text.CharTable;
import gongji.reading.text.Replacer;
import gongji.rules.kinship.Step;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the files of {@code knowledge/lexicon}; reports all problems and leaves out what it cannot read. */
public final class LexiconLoader {
    private static final List<String> CONCEPTS = List.of("channels", "costs", "schemes", "actions", "topics", "asking",
            "negation");
    private final Path folder;
    private final Path root;
    private final Problems problems;
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> ambiguous = new HashMap<>();
    private final List<String> places = new ArrayList<>();

    private LexiconLoader(Path knowledge, Problems problems) {
        this.folder = knowledge.resolve("lexicon");
        this.root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        this.problems = problems;
    }

    /**
     * Reads all files.
     *
     * @param knowledge the knowledge folder
     */
    public static Lexicon load(Path knowledge, CharTable characters, Problems problems) {
        return new LexiconLoader(knowledge, problems).read(characters);
    }

    private Lexicon read(CharTable characters) {
        CONCEPTS.forEach(name -> open(name).ifPresent(this::concepts));
        open("regions").ifPresent(this::regions);
        Optional<Section> mistypings = open("mistypings");
        Talk talk = talk();
        Map<String, List<Step>> kin = open("kinship").map(this::kinship).orElse(Map.of());
        Map<String, String> synonyms = new HashMap<>(
                open("synonyms").flatMap(file -> groups(file, "synonyms")).orElse(Map.of()));
        Map<String, String> functions = new HashMap<>(open("function-words").map(this::functions).orElse(Map.of()));
        kin.keySet().forEach(word -> keepWhole(word, synonyms, functions));
        terms.forEach((word, meanings) -> {
            boolean asks = meanings.stream().anyMatch(term -> term.kind() == Term.Kind.ASKING);
            if (word.length() >= 2 && !asks) {
                keepWhole(word, synonyms, functions);
            }
        });
        return new Lexicon(characters, mistypings.map(this::mistypings).orElse(Map.of()),
                mistypings.map(this::sounds).orElse(new Lexicon.Sounds(List.of(), List.of(), List.of())), synonyms,
                functions, terms, kin, names, ambiguous, talk);
    }

    /** A word of the domain is not taken apart: 儿媳妇 holds no 媳妇. */
    private static void keepWhole(String word, Map<String, String> synonyms, Map<String, String> functions) {
        synonyms.putIfAbsent(word, word);
        functions.putIfAbsent(word, word);
    }

    private Optional<Section> open(String name) {
        return TextFile.read(folder.resolve(name + ".yaml"), root, problems)
                .flatMap(file -> Yaml.read(file.name(), file.text(), problems));
    }

    private void concepts(Section file) {
        Optional<Term.Kind> kind = file.needText("kind").flatMap(code -> kind(file, code));
        Optional<Section> terms = file.needSection("terms");
        if (kind.isPresent() && terms.isPresent()) {
            for (String code : terms.get().keys()) {
                terms.get().listTexts(code).forEach(word -> term(terms.get(), word, new Term(kind.get(), code)));
            }
        }
        file.done();
    }

    private static Optional<Term.Kind> kind(Section file, String code) {
        Optional<Term.Kind> kind = Arrays.stream(Term.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            file.problem("kind", "不认识「" + code + "」这一类");
        }
        return kind;
    }

    private void term(Section file, String raw, Term term) {
        String word = raw.toLowerCase(Locale.ROOT);
        List<Term> known = terms.computeIfAbsent(word, key -> new ArrayList<>());
        if (known.stream().anyMatch(each -> each.kind() == term.kind() && !each.equals(term))) {
            file.problem(term.code(), "「" + word + "」已经归在同类的另一个代码下");
        } else if (!known.contains(term)) {
            known.add(term);
        }
    }

    private void regions(Section file) {
        file.findText("basis");
        file.findText("source");
        for (Section region : file.listSections("regions")) {
            region(region);
        }
        for (String list : List.of("counties", "districts")) {
            for (Section county : file.listSections(list)) {
                Optional<String> name = county.needText("name");
                Optional<String> city = county.needText("city");
                county.listTexts("aliases").forEach(alias -> city.ifPresent(code -> place(alias, code)));
                if (name.isPresent() && city.isPresent()) {
                    place(name.get(), city.get());
                }
                county.done();
            }
        }
        file.listSections("ambiguous").forEach(this::ambiguous);
        file.done();
    }

    /** A name that several places share stands for none of them. */
    private void ambiguous(Section shared) {
        List<String> codes = shared.listTexts("cities");
        shared.needText("name").ifPresent(name -> {
            codes.stream()
                    .filter(code -> !names.containsKey(code))
                    .forEach(code -> shared.problem("cities", "没有代码「" + code + "」的地方"));
            if (terms.getOrDefault(name, List.of()).stream().anyMatch(term -> term.kind() == Term.Kind.REGION)) {
                shared.problem("name", "「" + name + "」已经是一个地方的名字");
            }
            ambiguous.put(name, codes);
        });
        shared.done();
    }

    private void region(Section region) {
        Optional<String> code = region.needText("code");
        Optional<String> name = region.needText("name");
        Optional<String> brief = region.findText("short");
        List<String> aliases = region.listTexts("aliases");
        region.findText("pinyin");
        region.findText("phone");
        region.done();
        if (code.isEmpty() || name.isEmpty()) {
            return;
        }
        names.put(code.get(), brief.orElse(name.get()));
        place(name.get(), code.get());
        brief.ifPresent(word -> place(word, code.get()));
        brief.filter(word -> word.length() >= 2).ifPresent(places::add);
        aliases.stream().filter(word -> word.length() >= 2).forEach(word -> place(word, code.get()));
    }

    /** The first meaning of a place's name counts: provinces stand before their cities, cities before counties. */
    private void place(String name, String code) {
        List<Term> known = terms.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
        if (known.stream().noneMatch(term -> term.kind() == Term.Kind.REGION)) {
            known.add(new Term(Term.Kind.REGION, code));
        }
    }

    private Map<String, Replacer.Change> mistypings(Section file) {
        Map<String, Replacer.Change> changes = new HashMap<>();
        file.needSection("mistypings").ifPresent(all -> all.sections().forEach((word, change) -> {
            change.needText("mean")
                    .ifPresent(
                            mean -> changes.put(word, new Replacer.Change(mean, change.listTexts("unless"))));
            change.done();
        }));
        return changes;
    }

    private Lexicon.Sounds sounds(Section file) {
        List<String> typed = new ArrayList<>(file.listTexts("typed"));
        typed.addAll(places);
        Lexicon.Sounds sounds = new Lexicon.Sounds(file.listTexts("heard"), typed, file.listTexts("kept"));
        file.done();
        return sounds;
    }

    private Optional<Map<String, String>> groups(Section file, String key) {
        Map<String, String> words = new HashMap<>();
        Optional<Section> groups = file.needSection(key);
        groups.ifPresent(all -> all.keys().forEach(main -> words.put(main, main)));
        groups.ifPresent(all -> all.keys().forEach(main -> all.listTexts(main).forEach(word -> {
            String other = words.put(word.toLowerCase(Locale.ROOT), main);
            if (other != null && !other.equals(main)) {
                all.problem(main, "「" + word + "」已经归在「" + other + "」下");
            }
        })));
        return groups.map(all -> words);
    }

    private Map<String, String> functions(Section file) {
        Map<String, String> words = new HashMap<>();
        file.listTexts("drop").forEach(word -> words.put(word, ""));
        groups(file, "groups").ifPresent(words::putAll);
        file.done();
        return words;
    }

    private Map<String, List<Step>> kinship(Section file) {
        Map<String, List<Step>> words = new HashMap<>();
        for (Section word : file.listSections("words")) {
            List<Step> steps = word.listTexts("steps").stream().flatMap(code -> step(word, code).stream()).toList();
            word.needText("word").filter(text -> !steps.isEmpty()).ifPresent(text -> words.put(text, steps));
            word.findText("note");
            word.findText("dialect");
            word.done();
        }
        file.done();
        return words;
    }

    private static Optional<Step> step(Section word, String code) {
        Optional<Step> step = Arrays.stream(Step.values()).filter(each -> each.code().equals(code)).findFirst();
        if (step.isEmpty()) {
            word.problem("steps", "不认识「" + code + "」这一步");
        }
        return step;
    }

    private Talk talk() {
        TalkLoader loader = new TalkLoader();
        Talk talk = loader.read(open("smalltalk"), open("out-of-scope"), open("operations"),
                open("follow-ups"));
        talk.foreign()
                .forEach(word -> terms.computeIfAbsent(word, key -> new ArrayList<>())
                        .add(new Term(Term.Kind.FOREIGN, "subject")));
        return talk;
    }
}
