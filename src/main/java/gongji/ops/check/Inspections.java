package gongji.ops.check;

import gongji.knowledge.inspection.Inspectors;
import gongji.knowledge.inspection.Report;
import gongji.knowledge.inspection.Stock;
import gongji.knowledge.load.LibraryLoader;
import gongji.knowledge.load.PaperLoader;
import gongji.knowledge.search.Search;
import gongji.ops.compiled.Book;
import gongji.ops.compiled.BookStore;
import gongji.ops.evaluation.Coverage;
import gongji.ops.evaluation.QuestionFiles;
import gongji.reading.Reader;
import gongji.reading.Talk;
import gongji.rulebook.Catalogue;
import gongji.rulebook.Rulebook;
import gongji.rulebook.cases.Case;
import gongji.rulebook.cases.Cases;
import gongji.rulebook.mutation.Mutation;
import gongji.rules.parameter.ParameterName;
import gongji.source.Place;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.TextFile;
import gongji.wording.WordingFiles;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads all files of a knowledge folder and collects what is wrong with them. Used once, by one thread. */
public final class Inspections {

    private final Path knowledge;
    private final LocalDate today;
    private final Problems problems = new Problems();

    /** Looks at that folder as of that day. */
    public Inspections(Path knowledge, LocalDate today) {
        this.knowledge = knowledge;
        this.today = today;
    }

    /**
     * Looks at everything.
     *
     * @param mutate whether to try how sharp the rule cases are
     * @return all problems, errors before warnings
     */
    public List<Problem> run(boolean mutate) {
        return run(mutate, Inspectors.all());
    }

    /** Looks at everything, and names every phrasing that does not find its entry. */
    public List<Problem> runThoroughly(boolean mutate) {
        return run(mutate, Inspectors.thorough());
    }

    /** {@return the errors alone, without the inspections that only remind and take long} */
    public List<Problem> errors() {
        return run(false, Inspectors.quick()).stream().filter(Problem::isError).toList();
    }

    private List<Problem> run(boolean mutate, Inspectors inspectors) {
        Book book = Book.read(knowledge, problems);
        PaperLoader.load(knowledge, problems);
        WordingFiles.read(knowledge, problems);
        new Marks(knowledge).look(problems);
        List<Case> cases = Cases.read(knowledge, problems);
        switch (Rulebook.load(knowledge)) {
            case Rulebook.Refused refused -> {
                problems.addAll(refused.problems());
                library(book, mentioned(book), inspectors);
            }
            case Rulebook.Loaded loaded -> {
                law(loaded, cases, book.lexicon().names().keySet(), mutate);
                library(book, parameters(loaded), inspectors);
            }
        }
        return problems.list();
    }

    /** The checks of the library and of its evaluation questions. */
    private void library(Book book, Map<ParameterName, Place> parameters, Inspectors inspectors) {
        Map<String, TextFile> files = LibraryLoader.load(knowledge, new Problems()).files();
        Search search = new Search(book.shelf(), BookStore.inMemory(book).index(), book.weights());
        Set<String> operations = book.lexicon()
                .talk()
                .operations()
                .stream()
                .map(Talk.Operation::name)
                .collect(Collectors.toSet());
        Stock stock = new Stock(book.library(), new Reader(book.lexicon()), search, parameters,
                operations, today);
        inspectors.look(stock, new Report(files, problems));
        Coverage.check(QuestionFiles.read(knowledge, problems), book.library(), places(files), problems);
    }

    private static Map<String, Place> places(Map<String, TextFile> files) {
        return files.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Place.of(it.getValue().name())));
    }

    /** Each parameter with the place where the widest region has it. */
    private static Map<ParameterName, Place> parameters(Rulebook.Loaded loaded) {
        return loaded.origins()
                .stream()
                .sorted(Comparator.comparing(it -> it.region().digits()))
                .collect(Collectors.toMap(Rulebook.Origin::name, Rulebook.Origin::place, (first, later) -> first));
    }

    /** Where the policies cannot be read: the parameters that answers name and the rules know. */
    private Map<ParameterName, Place> mentioned(Book book) {
        Path nation = knowledge.resolve("policy").resolve("000000-national.yaml");
        Place place = Place.of(TextFile.nameOf(nation, knowledge.resolve("..")));
        String answers = book.library()
                .entries()
                .stream()
                .map(it -> it.body().toString())
                .collect(Collectors.joining());
        return Catalogue.names()
                .stream()
                .filter(it -> answers.contains("{{" + it.name()))
                .collect(Collectors.toMap(it -> it, it -> place));
    }

    private void law(Rulebook.Loaded loaded, List<Case> cases, Set<String> places, boolean mutate) {
        problems.addAll(loaded.problems());
        problems.addAll(loaded.overdue(today));
        strangers(loaded, places);
        List<Problem> failures = Cases.failures(cases, loaded.policies());
        problems.addAll(failures);
        if (mutate && failures.isEmpty()) {
            problems.addAll(new Mutation(loaded, cases).tryAll().survivors());
        }
    }

    /** Every region with a policy file has a name. */
    private void strangers(Rulebook.Loaded loaded, Set<String> places) {
        loaded.origins()
                .stream()
                .filter(it -> !it.region().isNation() && !places.contains(it.region().digits()))
                .map(it -> it.place().file())
                .distinct()
                .forEach(file -> problems.add(Place.of(file), "lexicon/regions.yaml 里没有这个地区"));
    }
}
