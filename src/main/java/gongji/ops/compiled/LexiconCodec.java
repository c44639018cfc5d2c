package gongji.ops.compiled;

import gongji.reading.Lexicon;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.text.CharTable;
import gongji.reading.text.Replacer;
import gongji.rules.kinship.Step;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads a lexicon. */
final class LexiconCodec {
    private LexiconCodec() {}

    static void write(Lexicon lexicon, Packer to) {
        writeCharacters(lexicon.characters(), to);
        to.map(lexicon.mistypings(), change -> {
            to.text(change.to());
            to.texts(change.unless());
        });
        to.texts(lexicon.sounds().heard());
        to.texts(lexicon.sounds().typed());
        to.texts(lexicon.sounds().kept());
        to.map(lexicon.synonyms(), to::text);
        to.map(lexicon.functions(), to::text);
        to.map(lexicon.terms(), terms -> to.list(terms, term -> {
            to.text(term.kind().name());
            to.text(term.code());
        }));
        to.map(lexicon.kin(), steps -> to.list(steps, step -> to.text(step.name())));
        to.map(lexicon.names(), to::text);
        to.map(lexicon.ambiguous(), to::texts);
        writeTalk(lexicon.talk(), to);
    }

    static Lexicon read(Unpacker from) {
        CharTable characters = readCharacters(from);
        Map<String, Replacer.Change> mistypings = from.map(() -> new Replacer.Change(from.text(), from.texts()));
        Lexicon.Sounds sounds = new Lexicon.Sounds(from.texts(), from.texts(), from.texts());
        return new Lexicon(characters, mistypings, sounds, from.map(from::text), from.map(from::text),
                from.map(() -> from.list(() -> new Term(Term.Kind.valueOf(from.text()), from.text()))),
                from.map(() -> from.list(() -> Step.valueOf(from.text()))), from.map(from::text), from.map(from::texts),
                readTalk(from));
    }

    /** The folded characters as one text of pairs; the sounds as one text of characters for each. */
    private static void writeCharacters(CharTable table, Packer to) {
        StringBuilder pairs = new StringBuilder();
        new TreeMap<>(table.simplified()).forEach((from, folded) -> pairs.append(from).append(folded));
        to.text(pairs.toString());
        Map<String, StringBuilder> bySound = new TreeMap<>();
        new TreeMap<>(table.pinyin()).forEach(
                (each, sound) -> bySound.computeIfAbsent(sound, key -> new StringBuilder()).append(each));
        to.map(bySound, characters -> to.text(characters.toString()));
    }

    private static CharTable readCharacters(Unpacker from) {
        String pairs = from.text();
        Map<Character, Character> simplified = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            simplified.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        Map<Character, String> pinyin = new HashMap<>();
        from.map(from::text).forEach((sound, characters) -> {
            for (int i = 0; i < characters.length(); i++) {
                pinyin.put(characters.charAt(i), sound);
            }
        });
        return new CharTable(simplified, pinyin);
    }

    private static void writeTalk(Talk talk, Packer to) {
        to.map(talk.smallTalk(), to::texts);
        to.texts(talk.beside());
        to.list(talk.outside(), kind -> {
            to.text(kind.kind());
            to.texts(kind.words());
            to.list(kind.all(), to::texts);
            to.texts(kind.unless());
        });
        to.texts(talk.foreign());
        to.list(talk.operations(), operation -> {
            to.text(operation.name());
            to.texts(operation.bare());
            to.list(operation.doing(), pattern -> to.list(pattern.groups(), to::texts));
            to.list(operation.asking(), pattern -> to.list(pattern.groups(), to::texts));
            to.list(operation.own(), pattern -> to.list(pattern.groups(), to::texts));
        });
        to.texts(talk.cues());
        to.texts(talk.polite());
        to.texts(talk.fillers());
        to.texts(talk.notOwn());
        to.texts(talk.vague().words());
        to.texts(talk.vague().offers());
        to.texts(talk.followUp().turns());
        to.texts(talk.followUp().empty());
        to.texts(talk.followUp().now());
        to.texts(talk.followUp().beside());
        to.texts(talk.followUp().then());
    }

    private static Talk readTalk(Unpacker from) {
        return new Talk(from.map(from::texts), from.texts(),
                from.list(() -> new Talk.Outside(from.text(), from.texts(), from.list(from::texts), from.texts())),
                from.texts(),
                from.list(() -> new Talk.Operation(from.text(), from.texts(), from.list(() -> pattern(from)),
                        from.list(() -> pattern(from)), from.list(() -> pattern(from)))),
                from.texts(), from.texts(), from.texts(), from.texts(), new Talk.Vague(from.texts(), from.texts()),
                new Talk.FollowUp(from.texts(), from.texts(), from.texts(), from.texts(), from.texts()));
    }

    private static Talk.Pattern pattern(Unpacker from) {
        return new Talk.Pattern(from.list(from::texts));
    }
}
