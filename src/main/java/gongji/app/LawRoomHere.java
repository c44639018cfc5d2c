package gongji.app;

import gongji.ops.Knowledge;
import gongji.ops.rule.LawRoom;
import gongji.reading.Found;
import gongji.reading.Term;
import gongji.rulebook.Rulebook;
import gongji.source.Problems;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The law room with what stands in this house. */
final class LawRoomHere implements LawRoom {

    private final Ground ground;
    private final Lazy<Knowledge> knowledge;

    LawRoomHere(Ground ground, Roof roof) {
        this.ground = ground;
        this.knowledge = new Lazy<>(() -> roof.knowledge(ground.data(Optional.empty())));
    }

    @Override
    public Path knowledge() {
        return ground.knowledge();
    }

    @Override
    public Rulebook.Read rulebook() {
        return Rulebook.load(ground.knowledge());
    }

    @Override
    public Wording wording() {
        return WordingFiles.read(ground.knowledge(), new Problems());
    }

    @Override
    public Optional<String> find(Term.Kind kind, String text) {
        return knowledge.get()
                .reader()
                .read(text, today())
                .found()
                .stream()
                .map(Found::term)
                .filter(term -> term.kind() == kind)
                .map(Term::code)
                .findFirst();
    }

    @Override
    public LocalDate today() {
        return ground.today();
    }

    @Override
    public Optional<List<Used>> listUses(String parameter) {
        return Optional.empty();
    }
}
