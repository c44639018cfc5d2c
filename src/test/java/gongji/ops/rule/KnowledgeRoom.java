package gongji.ops.rule;

import gongji.ops.Regions;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.reading.Term;
import gongji.reading.load.LexiconLoader;
import gongji.reading.text.CharTable;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.ParameterName;
import gongji.rules.region.RegionCode;
import gongji.source.Problems;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The law room over the files of the repository, on a fixed day, without a store. */
final class KnowledgeRoom implements LawRoom {

    private final Path folder;
    private final Rulebook.Read rulebook;
    private final Wording wording;
    private final Lexicon lexicon;
    private final Reader reader;

    KnowledgeRoom() {
        this(Path.of("knowledge"));
    }

    private KnowledgeRoom(Path folder) {
        this.folder = folder;
        this.rulebook = Rulebook.load(folder);
        this.wording = WordingFiles.read(folder, new Problems());
        this.lexicon = LexiconLoader.load(folder, CharTable.ofIcu(), new Problems());
        this.reader = new Reader(lexicon);
    }

    @Override
    public LawRoom over(Path other) {
        return new KnowledgeRoom(other);
    }

    @Override
    public Path knowledge() {
        return folder;
    }

    @Override
    public Rulebook.Read rulebook() {
        return rulebook;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    @Override
    public Optional<Heard> find(Term.Kind kind, String text) {
        return Heard.first(reader.read(text, today()), kind);
    }

    @Override
    public Optional<RegionCode> findRegion(String typed) {
        return Regions.of(lexicon, reader).find(typed, today());
    }

    @Override
    public List<String> listRegionsCalled(String typed) {
        return Regions.of(lexicon, reader).listSharing(typed);
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 22);
    }

    @Override
    public Optional<List<Used>> listUses(ParameterName parameter, Optional<Path> data) {
        return Optional.of(List.of(new Used("R1", shanxi(parameter, today()), "90000"),
                new Used("R2", shanxi(parameter, today()), "100000"),
                new Used("R3", shanxi(parameter, today()), "none")));
    }

    private static Asked shanxi(ParameterName parameter, LocalDate on) {
        return new Asked(parameter, RegionCode.of("140100"), on);
    }
}
