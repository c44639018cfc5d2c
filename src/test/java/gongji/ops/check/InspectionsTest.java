package gongji.ops.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be wrong in an entry is told with the line on which it stands, all in one go. */
final class InspectionsTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFaultIsToldAtItsLine() throws IOException {
        Path copy = small();
        entry(copy, "good", "赡养的舅公怎么登记", "", "看参保地。");
        entry(copy, "links", "捐髓者能不能登记", "related: [no-such-entry]\naction: fly\nverdict: {rule: across}", "看。");
        entry(copy, "expired", "旧版蓝本还能拿去刷吗", "until: 2025-01-01", "看参保地。");
        entry(copy, "numbers", "登记簿工本要几块", "", "要交\n300元。");
        entry(copy, "words", "登记簿换封面找谁", "", "先看\n个人帐户。");
        entry(copy, "marks", "登记簿掉页了咋整", "", "先看,再说。");
        entry(copy, "gap", "登记簿丢了咋整", "", "要{{no.such.parameter}}。");
        entry(copy, "persons", "登记簿写错名咋整", "", "打\n13800000017。");
        entry(copy, "long", "登记簿能不能邮寄", "", "长。\n\n" + "- 很长的一句话，长得没有人会读完。\n".repeat(30));
        entry(copy, "links-out", "登记簿网上在哪看", "", "看[这里](https://example.org/a)。");
        Files.writeString(copy.resolve("wording/hall.yaml"), "\nhalf-mark: 先看,再说\n",
                java.nio.file.StandardOpenOption.APPEND);

        List<Problem> found = new Inspections(copy, TODAY).run(false);

        told(found, copy, "links", "related:", "「no-such-entry」没有这一条");
        told(found, copy, "links", "action:", "「fly」");
        told(found, copy, "links", "verdict:", "verdict 写的是「across」");
        told(found, copy, "expired", "until:", "只适用到 2025-01-01");
        told(found, copy, "numbers", "300元", "既不是占位");
        told(found, copy, "words", "个人帐户", "「账户」");
        told(found, copy, "marks", "先看,再说", "全角「，」");
        told(found, copy, "gap", "no.such.parameter", "没有这个政策参数");
        told(found, copy, "persons", "13800000017", "号码");
        told(found, copy, "long", "长。", "最好不超过");
        told(found, copy, "links-out", "example.org", "link_hosts");
        told(found, copy, "good", "asks:", "至少写 10 个");
        assertTrue(found.stream().anyMatch(it -> it.file().endsWith("wording/hall.yaml") && it.text().contains("全角")),
                found::toString);
        assertTrue(found.stream()
                .anyMatch(it -> it.line() > 1 && it.file().endsWith("000000-national.yaml")
                        && it.text().contains("没有哪条回答用到")),
                found::toString);
        assertTrue(found.stream().anyMatch(it -> it.file().equals("knowledge/faq/channel")), found::toString);
        assertTrue(found.stream().noneMatch(it -> it.file().endsWith("good.md") && it.isError()), found::toString);
    }

    @Test
    void addressesAreLinksAndPlacesAreThere() throws IOException {
        Path copy = small();
        entry(copy, "bare", "登记簿在网上叫啥", "", "看 https://example.org/b 。");
        Path nowhere = entry(copy, "nowhere", "登记簿归哪里管", "", "看参保地。");
        Files.writeString(nowhere, Files.readString(nowhere).replace("000000", "999999"));

        List<Problem> found = new Inspections(copy, TODAY).run(false);

        told(found, copy, "bare", "https://example.org/b", "没有写成链接");
        told(found, copy, "nowhere", "regions:", "「999999」");
    }

    @Test
    void aPolicyThatCannotBeReadHidesNothingElse() throws IOException {
        Path copy = small();
        entry(copy, "words", "舅公的登记簿", "", "个人帐户。");
        Path nation = copy.resolve("policy/000000-national.yaml");
        Files.writeString(nation, Files.readString(nation).replaceFirst("value: 200000", "value: \"viel\""));

        List<Problem> found = new Inspections(copy, TODAY).run(false);

        told(found, copy, "words", "个人帐户", "「账户」");
        assertTrue(
                found.stream().anyMatch(it -> it.file().endsWith("000000-national.yaml") && it.text().contains("viel")),
                found::toString);
    }

    @Test
    void phrasingsAreLookedAtWithinAnEntryAndAcross() throws IOException {
        Path copy = small();
        entry(copy, "good", "赡养的舅公怎么登记", "", "看参保地。");
        Path other = entry(copy, "other", "登记簿封皮是什么颜色", "", "看参保地。");
        Files.writeString(other, Files.readString(other)
                .replace("asks:\n", "asks:\n  - 犀牛鹦鹉\n  - 赡养的舅公咋登记\n  - 蓝皮登记簿哪里领取\n  - 蓝皮登记簿哪里领取呀\n")
                .replace("checked-on: 2026-11-21", "checked-on: 2025-11-21"));

        List<Problem> found = new Inspections(copy, TODAY).runThoroughly(false);

        told(found, copy, "other", "赡养的舅公咋登记", "读起来一样");
        told(found, copy, "other", "蓝皮登记簿哪里领取呀", "几乎一样");
        told(found, copy, "other", "checked-on:", "超过一年");
        told(found, copy, "other", "犀牛鹦鹉", "靠其余问法找不回本条");
    }

    @Test
    void whatIsMissingInSourcesIsToldWhereItIsCited() throws IOException {
        Path copy = small();
        Path good = entry(copy, "good", "赡养的舅公怎么登记", "", "看参保地。");
        Files.writeString(good, Files.readString(good).replace("sources: [gov38]", "sources: [nowhere]"));

        told(new Inspections(copy, TODAY).run(false), copy, "good", "sources:", "nowhere");
    }

    /** Told in that entry's file, at a line with those words. */
    private static void told(List<Problem> found, Path copy, String id, String words, String text) throws IOException {
        List<String> lines = Files.readString(copy.resolve("faq/test/" + id + ".md")).lines().toList();
        assertTrue(found.stream()
                .filter(it -> it.file().equals("knowledge/faq/test/" + id + ".md") && it.text().contains(text))
                .anyMatch(it -> lines.get(it.line() - 1).contains(words)), () -> id + ", " + text + "\n" + found);
    }

    private static Path entry(Path copy, String id, String question, String more, String answer) throws IOException {
        String head = """
                ---
                id: %s
                question: %s
                asks:
                  - %s啊
                topic: test
                kind: explain
                regions: ["000000"]
                from: 2021-04-22
                confidence: high
                checked-on: 2026-11-21
                sources: [gov38]
                """.formatted(id, question, question);
        String text = head + (more.contains("related") ? more : "related: []\n" + more) + (more.isEmpty() ? "" : "\n")
                + "---\n\n" + answer + "\n";
        return Files.writeString(Files.createDirectories(copy.resolve("faq/test")).resolve(id + ".md"), text);
    }

    /** A knowledge folder with everything but the entries and what is asked about them. */
    private Path small() throws IOException {
        Path copy = folder.resolve("knowledge");
        try (Stream<Path> paths = Files.walk(KNOWLEDGE)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path inside = KNOWLEDGE.relativize(path);
                if (!inside.startsWith("faq") && !inside.startsWith("questions") && !inside.startsWith("cases")) {
                    Files.createDirectories(copy.resolve(inside.toString()).getParent());
                    Files.copy(path, copy.resolve(inside.toString()));
                }
            }
        }
        return copy;
    }
}
