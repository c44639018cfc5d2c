package gongji.rulebook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gongji.rules.parameter.History;
import gongji.rules.parameter.SourceId;
import gongji.source.Problems;
import gongji.source.TextFile;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A policy file is read or its faults are listed. */
@Tag("fuzz")
final class PolicyFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aFileIsReadOrItsFaultsAreListed(byte[] data) {
        Problems problems = new Problems();
        TextFile file = new TextFile("knowledge/policy/420000-hubei.yaml", new String(data, StandardCharsets.UTF_8));
        List<History> read = new PolicyFile(Set.of(new SourceId("hub1001")), problems).read(file);
        assertTrue(!read.isEmpty() || problems.hasErrors());
        DocumentFile.read(file, new Problems());
    }
}
