package gongji.app;

import gongji.app.settings.Environment;
import gongji.conversation.engine.Dialog;
import gongji.dialogs.Hamlet;
import gongji.household.Desk;
import gongji.household.binding.BindingId;
import gongji.household.link.LinkKind;
import gongji.household.people.PersonId;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.ops.Knowledge;
import gongji.rulebook.Rulebook;
import gongji.rules.identity.IdNumber;
import gongji.store.Village;
import gongji.talk.Cast;
import gongji.talk.Scene;
import gongji.talk.ToyDialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All dialogs of the house as they are wired, over the hamlet, and the ways through them: those of {@code ways.txt}, and for every
 * dialog one found by trying, for somebody linked and for a visitor. So a new dialog is tested without being told here.
 */
final class Ways implements Walks {

    private static final Path FILE = Path.of("src/test/resources/ways.txt");
    /** Where holders choose the order; no region of the files does so today, but an editor may enter one tomorrow. */
    private static final String ORDERED_BY_HOLDERS = "policy/650000-xinjiang.yaml";
    private static final Pattern CODE = Pattern.compile("\\{(本人|代办|纸条) (\\p{IsHan}+)}");
    private static final Pattern PERSON_ID = Pattern.compile("\\bp[0-9a-z]{12}\\b");
    private static final Pattern PERSON_NUMBER = Pattern.compile("\\{人 (\\d{17})}");
    private static final String VISITOR = "访客";
    private static final String LINKED = "张建伟";
    private static final String ON_TELEGRAM = "电报";
    private static final int LONGEST = 14;
    /** Answers that are tried where a question has no buttons. */
    static final List<String> USUAL = List.of("武汉", "3000", "110000196203040022", "王小明", "2025年10月", "2025年",
            Hamlet.PIN, "ABCD2345", "我想问一件事", "2026-03");

    private final Hamlet hamlet;
    private final Map<String, IdNumber> persons;
    private final List<Dialog> dialogs;
    private final List<Way> all;
    private final Map<Way, Scene> scenes = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Ways(Path folder) {
        this.hamlet = Hamlet.in(folder);
        hamlet.village().office().commit(List.of(hamlet.waiting()), Village.CLERK);
        this.persons = new TreeMap<>(Hamlet.persons());
        persons.putAll(hamlet.enlarge());
        persons.forEach((name, person) -> hamlet.link(chat(name), person));
        hamlet.link(chat(ON_TELEGRAM + LINKED), person(LINKED));
        Ground ground = new Ground(Path.of("").toAbsolutePath(), Environment.of(Map.of()), InstantSource.system());
        this.dialogs = new Dialogs(knowledge(folder), new Desk(Remembered.all(hamlet.stores().cabinet())),
                ground.settings(), ground.knowledge())
                .list();
        this.all = Stream.concat(written().stream(), dialogs.stream()
                .map(dialog -> dialog.name().name())
                .flatMap(name -> Stream.of(LINKED, VISITOR).map(who -> found(new Way(name, who, List.of())))))
                .distinct()
                .toList();
    }

    @Override
    public List<Way> all() {
        return all;
    }

    /** {@return the dialogs of the house, and the toy} */
    @Override
    public List<Dialog> dialogs() {
        return Stream.concat(dialogs.stream(), Stream.of(new ToyDialog(1))).toList();
    }

    /** {@return the scene in which a way stands after so many answers, to do anything to} */
    @Override
    public Scene upTo(Way way, int step) {
        Way sofar = new Way(way.dialog(), way.who(), way.says().subList(0, step));
        Scene known = scenes.get(sofar);
        if (known == null) {
            known = step == 0 ? started(way) : upTo(way, step - 1);
            if (step > 0) {
                Way.say(known, way.says().get(step - 1));
            }
            scenes.put(sofar, known);
        }
        return known.fork();
    }

    /** {@return the text with what is drawn at random in every store put by a word: {@code {人 number}} and {@code {本人 name}}} */
    String named(String text) {
        String named = PERSON_ID.matcher(text).replaceAll(found -> number(found.group()));
        for (Map.Entry<String, String> code : codes.entrySet()) {
            named = named.replace(code.getValue(), code.getKey());
        }
        return named;
    }

    /** {@return the text that {@link #named} made these words of, as it is in this store} */
    String drawn(String text) {
        String drawn = PERSON_NUMBER.matcher(text)
                .replaceAll(found -> hamlet.village().id(Village.number(found.group(1))).id());
        for (Map.Entry<String, String> code : codes.entrySet()) {
            drawn = drawn.replace(code.getKey(), code.getValue());
        }
        return drawn;
    }

    private String number(String id) {
        return hamlet.stores()
                .cabinet()
                .register()
                .findPerson(new PersonId(id))
                .map(it -> "{人 " + it.idNumber().digits().substring(0, 17) + "}")
                .orElse(id);
    }

    /** {@return a scene in the chat of this person, who talks in it for the first time} */
    Scene scene(String who) {
        return Scene.of(dialogs, chat(who)).linkedBy(hamlet.stores().links());
    }

    /** {@return who talks in the chat of this name; nobody in the visitor's} */
    Optional<PersonId> findPerson(String who) {
        return Optional.ofNullable(persons.get(who)).map(hamlet.village()::id);
    }

    /** {@return who among these comes to anything of others with their ids} */
    Stream<String> forgeries(String who) {
        return new Forgery(this, hamlet.stores(), who).found().stream();
    }

    private Scene started(Way way) {
        return scene(way.who()).say("/" + way.dialog().replace('-', '_'));
    }

    /** Puts the dialogs made anew under a scene, as after a restart. */
    @Override
    public Scene restarted(Scene scene) {
        return scene.released(Stream.concat(Scene.toys(1).stream(), dialogs.stream()).toList());
    }

    /** {@return the knowledge of the house, but for one region in which holders choose the order} */
    private static Knowledge knowledge(Path folder) {
        try {
            Path copy = folder.resolve("knowledge");
            try (Stream<Path> files = Files.walk(Path.of("knowledge"))) {
                for (Path file : files.filter(Files::isRegularFile).filter(Ways::ofRules).toList()) {
                    Path to = copy.resolve(Path.of("knowledge").relativize(file));
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
            Path region = copy.resolve(ORDERED_BY_HOLDERS);
            Files.writeString(region, Files.readString(region).replace("value: beneficiary", "value: holder"));
            Rulebook.Loaded rules = (Rulebook.Loaded) Rulebook.load(copy);
            Knowledge all = Cast.knowledge();
            return new Knowledge(all.book(), all.reader(), all.search(), rules.policies(), all.mind(), all.wording(),
                    all.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ofRules(Path file) {
        return file.toString().endsWith(".yaml")
                && (file.resolveSibling("").endsWith("policy") || file.endsWith("sources.yaml"));
    }

    private ConversationKey chat(String who) {
        if (who.startsWith(ON_TELEGRAM)) {
            return new ConversationKey(DoorName.TELEGRAM, String.valueOf(who.hashCode() & Integer.MAX_VALUE));
        }
        return who.equals(VISITOR) ? Village.chat("nobody") : Village.chat(person(who).digits().substring(0, 17));
    }

    private IdNumber person(String name) {
        return Objects.requireNonNull(persons.get(name), name);
    }

    private List<Way> written() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> CODE.matcher(line)
                            .replaceAll(found -> codes.computeIfAbsent(found.group(),
                                    it -> code(found.group(1), found.group(2)))))
                    .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .map(cells -> new Way(cells.get(0), cells.get(1), cells.subList(2, cells.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String code(String kind, String name) {
        if (kind.equals("纸条")) {
            return hamlet.stores()
                    .papers()
                    .giveSlip(BindingId.of(hamlet.waiting().action()), Village.CLERK.at().plus(Duration.ofDays(7)),
                            Village.CLERK)
                    .orElseThrow();
        }
        return hamlet.village()
                .office()
                .giveCode(hamlet.village().id(person(name)), kind.equals("本人") ? LinkKind.SELF : LinkKind.PROXY,
                        Village.CLERK);
    }

    private Way found(Way way) {
        for (int i = 0; i < LONGEST; i++) {
            Scene here = upTo(way, way.says().size());
            Optional<String> next = here.conversation().step().isEmpty() ? Optional.empty() : taken(way, here);
            if (next.isEmpty()) {
                return way;
            }
            way = way.then(next.get());
        }
        return way;
    }

    private Optional<String> taken(Way way, Scene here) {
        return tries(here).stream()
                .filter(text -> !upTo(way, way.says().size()).say(text).waiting().equals(here.waiting()))
                .findFirst();
    }

    /** {@return what may be an answer where this scene stands: its buttons, then the usual answers} */
    static List<String> tries(Scene here) {
        List<String> tries = new ArrayList<>(here.choices().stream().filter(id -> !id.contains(":")).toList());
        tries.addAll(USUAL);
        return tries;
    }

    @Override
    public void close() {
        hamlet.close();
    }
}
