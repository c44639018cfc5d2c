package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Hearing;
import gongji.message.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears corrections: 「把身份证改成…」, 「不是妈妈,是爸爸」, 「身份证错了」. The ways to say it are templates of the wording files. */
final class Corrections {

    private final Hearing hearing;

    Corrections(Hearing hearing) {
        this.hearing = hearing;
    }

    /**
     * What is to be corrected.
     *
     * @param question the answered question; empty when only the old and the new value were said
     * @param old what was said to be wrong; empty when the question was named, or neither was
     * @param text the new value; empty when it is to be asked
     */
    record Correction(Optional<String> question, String old, String text) {}

    /** Finds the correction in these words, of a run of this dialog. */
    Optional<Correction> find(String text, Dialog dialog, Run run) {
        String whole = halved(text.strip());
        String said = withoutLead(whole);
        return changed(said, dialog, run)
                .or(() -> notThisButThat(said))
                .or(() -> wrong(said, dialog, run))
                .or(() -> justThat(said))
                .or(() -> justThat(whole));
    }

    /** 「等等,不是妈妈,是爸爸」: what people call out before they correct themselves belongs to no value. */
    private String withoutLead(String said) {
        return hearing.sayings("engine.hears.lead")
                .stream()
                .filter(lead -> said.startsWith(lead) && said.length() > lead.length() + 1
                        && !Character.isLetterOrDigit(said.charAt(lead.length())))
                .findFirst()
                .map(lead -> withoutLead(said.substring(lead.length() + 1).strip()))
                .orElse(said);
    }

    /**
     * {@return what is right, behind the words that what was said before is wrong: 「不对，是我爸」, 「不对是我爸」, 「不对 武汉」; the word
     * that leads it is part of it}
     */
    Optional<String> afterWrong(String text) {
        String said = text.strip();
        return hearing.sayings("engine.hears.lead-wrong")
                .stream()
                .filter(lead -> said.startsWith(lead) && said.length() > lead.length())
                .map(lead -> said.substring(lead.length()))
                .filter(rest -> !Character.isLetterOrDigit(rest.charAt(0)) || !withoutIs(rest).equals(rest))
                .map(rest -> rest.replaceFirst("^[^\\p{L}\\p{N}]+", ""))
                .filter(rest -> !rest.isEmpty())
                .findFirst();
    }

    /** {@return 我爸 of 是我爸} */
    String withoutIs(String said) {
        return hearing.sayings("engine.hears.lead-is")
                .stream()
                .filter(lead -> said.startsWith(lead) && said.length() > lead.length())
                .findFirst()
                .map(lead -> said.substring(lead.length()))
                .orElse(said);
    }

    /** 「改成姐姐」 says neither what it is nor what it was. */
    private Optional<Correction> justThat(String said) {
        return matches(said, "engine.hears.change-to").stream()
                .map(gaps -> new Correction(Optional.empty(), "", gaps.getFirst()))
                .findFirst();
    }

    private Optional<Correction> changed(String said, Dialog dialog, Run run) {
        return matches(said, "engine.hears.change").stream()
                .flatMap(gaps -> named(gaps.getFirst(), dialog, run)
                        .map(question -> new Correction(Optional.of(question), "", gaps.getLast()))
                        .stream())
                .findFirst();
    }

    private Optional<Correction> notThisButThat(String said) {
        return matches(said, "engine.hears.not-but").stream()
                .map(gaps -> new Correction(Optional.empty(), gaps.getFirst(), gaps.getLast()))
                .findFirst();
    }

    private Optional<Correction> wrong(String said, Dialog dialog, Run run) {
        return matches(said, "engine.hears.wrong").stream()
                .flatMap(gaps -> named(gaps.getFirst(), dialog, run)
                        .map(question -> new Correction(Optional.of(question), "", ""))
                        .stream())
                .findFirst();
    }

    /** Finds the answered question that people call so. */
    private Optional<String> named(String called, Dialog dialog, Run run) {
        String wanted = hearing.folded(called);
        return run.answers()
                .stream()
                .map(Given::question)
                .filter(question -> names(dialog, question).stream().map(hearing::folded).anyMatch(wanted::equals))
                .findFirst();
    }

    private List<String> names(Dialog dialog, String question) {
        List<String> names = new ArrayList<>();
        new Graph(dialog.steps()).find(question).ifPresent(step -> {
            names.add(hearing.words(new Value.Nested(step.name(dialog.name()))));
            names.addAll(hearing.sayings(dialog.name().name() + "." + question + ".called"));
            names.addAll(hearing.sayings("engine.called." + question));
        });
        return names;
    }

    /** Both widths of the comma are one: people type either. */
    private static String halved(String text) {
        return text.replace('，', ',');
    }

    private List<List<String>> matches(String said, String key) {
        return hearing.sayings(key)
                .stream()
                .map(template -> gaps(said, halved(template)))
                .filter(gaps -> !gaps.isEmpty())
                .toList();
    }

    /** {@return what stands in the gaps (…) of the template; empty when the words do not fit it} */
    static List<String> gaps(String said, String template) {
        String[] fixed = template.split("…", -1);
        List<String> gaps = new ArrayList<>();
        if (!said.startsWith(fixed[0])) {
            return List.of();
        }
        int at = fixed[0].length();
        for (int i = 1; i < fixed.length; i++) {
            boolean last = i == fixed.length - 1;
            int to = last ? end(said, fixed[i]) : said.indexOf(fixed[i], at + 1);
            if (to <= at) {
                return List.of();
            }
            gaps.add(said.substring(at, to));
            at = to + fixed[i].length();
        }
        return gaps;
    }

    private static int end(String said, String tail) {
        return said.endsWith(tail) ? said.length() - tail.length() : -1;
    }
}
