package gongji.ops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gongji.knowledge.answer.Answered;
import gongji.message.Choice;
import gongji.message.Source;
import gongji.rules.region.RegionCode;
import gongji.understanding.Thought;
import gongji.wording.Page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a thought as the one line of JSON that {@code ask --json} prints. Used by one thread. */
final class AskLine {
    private static final JsonFactory JSON = new JsonFactory();
    private final Page page;
    private final String region;
    private final LocalDate today;

    /**
     * @param region the region asked for, where the question names none
     * @param today the day asked for, where the question names none
     */
    AskLine(Page page, Optional<String> region, LocalDate today) {
        this.page = page;
        this.region = region.orElse(RegionCode.NATION.digits());
        this.today = today;
    }

    String write(String question, Thought thought, long micros) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(json, question, thought, micros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private void write(JsonGenerator json, String question, Thought thought, long micros) throws IOException {
        json.writeStartObject();
        json.writeStringField("question", question);
        json.writeStringField("outcome", thought.outcome().code());
        text(json, "entry", thought.entry());
        text(json, "operation", thought.operation());
        json.writeObjectFieldStart("slots");
        for (var slot : new TreeMap<>(thought.slots()).entrySet()) {
            slot(json, slot.getKey(), slot.getValue());
        }
        json.writeEndObject();
        Optional<Answered> answered = thought.answered();
        text(json, "verdict", answered.flatMap(Answered::verdict).map(verdict -> verdict.code()));
        text(json, "level", answered.map(it -> it.level().code()));
        text(json, "caution", answered.filter(it -> !it.cautions().isEmpty()).map(this::caution));
        json.writeNumberField("confidence", Math.round(thought.confidence() * 1000) / 1000.0);
        json.writeStringField("text", AskText.of(thought, page));
        choices(json, thought);
        sources(json, thought);
        json.writeStringField("region", answered.map(it -> it.region().digits()).orElse(region));
        json.writeStringField("asOf", answered.map(Answered::asOf).orElse(today).toString());
        parts(json, thought);
        json.writeNumberField("micros", micros);
        json.writeEndObject();
    }

    private static void slot(JsonGenerator json, String name, String value) throws IOException {
        if (name.equals("amount")) {
            json.writeNumberField(name, Long.parseLong(value));
        } else {
            json.writeStringField(name, value);
        }
    }

    private String caution(Answered answered) {
        return String.join("", answered.cautions().stream().map(page::phrase).toList());
    }

    private void choices(JsonGenerator json, Thought thought) throws IOException {
        json.writeArrayFieldStart("choices");
        for (Choice choice : thought.reply().choices()) {
            json.writeStartObject();
            json.writeStringField("id", choice.id());
            json.writeStringField("label", page.label(choice));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void sources(JsonGenerator json, Thought thought) throws IOException {
        json.writeArrayFieldStart("sources");
        for (Source source : thought.reply().sources()) {
            json.writeStartObject();
            json.writeStringField("id", source.id());
            json.writeStringField("title", source.title());
            text(json, "number", source.number());
            text(json, "date", source.date().map(LocalDate::toString));
            text(json, "url", source.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void parts(JsonGenerator json, Thought thought) throws IOException {
        if (thought.parts().isEmpty()) {
            json.writeNullField("parts");
            return;
        }
        json.writeArrayFieldStart("parts");
        for (int i = 0; i < thought.parts().size(); i++) {
            write(json, thought.questions().get(i), thought.parts().get(i), 0);
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
