package gongji.ops.rule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.rules.parameter.Confidence;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.SourceId;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;

import java.time.LocalDate;
import java.util.Optional;

/** A ruling as JSON; what is not there is null. */
final class RulingJson {

    private RulingJson() {}

    static void write(Ruling ruling, ObjectNode line) {
        line.put("verdict", ruling.verdict().code());
        ArrayNode reasons = line.putArray("reasons");
        ruling.reasons().forEach(it -> write(it, reasons.addObject()));
        ArrayNode help = line.putArray("help");
        ruling.help().forEach(help::add);
        ArrayNode cautions = line.putArray("cautions");
        ruling.cautions().forEach(cautions::add);
    }

    static void write(Reason reason, ObjectNode object) {
        object.put("rule", reason.rule());
        object.put("verdict", reason.verdict().code());
        put(object, "value", reason.value().map(Value::text));
        put(object, "level", reason.level().map(Level::code));
        put(object, "region", reason.region().map(RegionCode::digits));
        put(object, "since", reason.since().map(LocalDate::toString));
        if (reason.found() instanceof Lookup.InForce it) {
            object.put("sinceExact", it.isSinceExact());
        } else {
            object.putNull("sinceExact");
        }
        put(object, "confidence", reason.confidence().map(Confidence::code));
        put(object, "source", reason.source().map(SourceId::id));
    }

    static void put(ObjectNode object, String name, Optional<String> value) {
        value.ifPresentOrElse(it -> object.put(name, it), () -> object.putNull(name));
    }
}
