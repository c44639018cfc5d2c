package gongji.app;

import gongji.household.record.Receipt;
import gongji.ops.Knowledge;
import gongji.ops.Regions;
import gongji.ops.rule.LawRoom;
import gongji.privacy.Secret;
import gongji.reading.Term;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.ParameterName;
import gongji.rules.region.RegionCode;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.wording.Wording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The law room with what stands in this house. */
final class LawRoomHere implements LawRoom {

    private final Ground ground;
    private final Path folder;
    private final Lazy<Knowledge> knowledge;

    LawRoomHere(Ground ground) {
        this(ground, ground.knowledge());
    }

    private LawRoomHere(Ground ground, Path folder) {
        this.ground = ground;
        this.folder = folder;
        Path compiled = ground.data(Optional.empty()).resolve("library");
        this.knowledge = new Lazy<>(() -> Knowledge.open(folder, compiled).orTrouble());
    }

    @Override
    public LawRoom over(Path other) {
        return other.equals(folder) ? this : new LawRoomHere(ground, other);
    }

    @Override
    public Path knowledge() {
        return folder;
    }

    @Override
    public Rulebook.Read rulebook() {
        return Rulebook.load(folder);
    }

    @Override
    public Wording wording() {
        return knowledge.get().wording();
    }

    @Override
    public Optional<Heard> find(Term.Kind kind, String text) {
        return Heard.first(knowledge.get().reader().read(text, today()), kind);
    }

    @Override
    public Optional<RegionCode> findRegion(String typed) {
        return Regions.of(knowledge.get().book().lexicon(), knowledge.get().reader()).find(typed, today());
    }

    @Override
    public List<String> listRegionsCalled(String typed) {
        return Regions.of(knowledge.get().book().lexicon(), knowledge.get().reader()).listSharing(typed);
    }

    @Override
    public LocalDate today() {
        return ground.today();
    }

    @Override
    public Optional<List<Used>> listUses(ParameterName parameter, Optional<Path> named) {
        StoreSettings settings = new StoreSettings(ground.data(named),
                ground.environment().database().map(Secret::reveal), ground.environment().key().map(Secret::reveal));
        if (settings.database().isEmpty() && !Files.exists(settings.databaseFile())) {
            return Optional.empty();
        }
        try (Stores stores = Stores.open(settings)) {
            return Optional.of(stores.listReceiptsThatUsed(parameter.name())
                    .stream()
                    .flatMap(it -> uses(it, parameter))
                    .distinct()
                    .toList());
        }
    }

    private static Stream<Used> uses(Receipt receipt, ParameterName parameter) {
        return receipt.versions()
                .stream()
                .filter(it -> it.asked().filter(asked -> asked.name().equals(parameter)).isPresent())
                .map(it -> new Used(receipt.number().text(), it.asked().orElseThrow(), it.value().orElse("unknown")));
    }
}
