package gongji.app;

import gongji.app.settings.Settings;
import gongji.dialogs.Hamlet;
import gongji.household.Change;
import gongji.household.binding.BindingId;
import gongji.household.record.ActionId;
import gongji.message.ConversationKey;
import gongji.rules.identity.IdNumber;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.talk.HallStage;
import gongji.talk.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who is there when a transcript begins, as its first lines say.
 *
 * <pre>
 * # 登记册: 空 | 一家人 | 小村       nobody, the village, or the hamlet (when nothing is said)
 * # 已验证: name                    the first chat is linked to this person
 * # 另一个对话: name                 and the chat that is called by the name
 * # 有人在等同意                     林国栋 has asked 秦秀英 for consent
 * # 经办机构: name | name（登记有效）  who runs the installation, and whether its register is the official one
 * # 办公时间: words                  when the office answers
 * # 一律要同意                       the installation asks every beneficiary
 * {纸条}                            the code on a fresh slip for the consent that is waited for
 * {本人 name} {代办 name} {监护 name}  a fresh activation code          {证件 name}  the ID number
 * </pre>
 */
record Troupe(List<String> head) {

    private static final Pattern CODE = Pattern.compile("\\{(本人|代办|监护) (\\p{IsHan}+)}");
    private static final Pattern NUMBER = Pattern.compile("\\{证件 (\\p{IsHan}+)}");
    private static final Map<String, String> KINDS = Map.of("本人", "self", "代办", "proxy", "监护", "guardian");
    private static final String SLIP = "{纸条}";
    private static final String OFFICIAL = "（登记有效）";

    static Troupe of(List<String> lines) {
        return new Troupe(lines.stream().filter(line -> line.startsWith("# ")).toList());
    }

    /** Settles them in a new store in that folder. */
    void settle(Path folder) {
        switch (find("登记册").orElse("小村")) {
            case "空" -> Stores.open(StoreSettings.in(folder)).close();
            case "一家人" -> {
                try (Stores stores = Stores.open(StoreSettings.in(folder))) {
                    link(Village.settled(stores));
                }
            }
            default -> {
                try (Hamlet hamlet = Hamlet.in(folder)) {
                    if (head.contains("# 有人在等同意")) {
                        hamlet.village().office().commit(List.of(hamlet.waiting()), Village.CLERK);
                    }
                    link(hamlet.village());
                }
            }
        }
    }

    /** {@return the settings the house runs by} */
    Settings settings() {
        Settings usual = Settings.DEFAULT;
        Optional<String> body = find("经办机构");
        Settings.Authority authority = body
                .map(it -> new Settings.Authority(Optional.of(it.replace(OFFICIAL, "")), it.endsWith(OFFICIAL)))
                .orElse(usual.authority());
        Settings.Consent consent = head.contains("# 一律要同意") ? Settings.Consent.ALWAYS : usual.consent();
        return new Settings(authority, usual.region(), usual.web(), usual.telegram(), usual.operators(), consent,
                usual.retention(), usual.limits(), find("办公时间"));
    }

    /** {@return a line with codes and numbers of people in it instead of their names; the office of the stage gives the codes} */
    static String spoken(String line, Stage stage) {
        if (line.contains(SLIP)) {
            return line.replace(SLIP, lastLine(stage, "papers invite " + BindingId.of(new ActionId("waiting.1")).id()));
        }
        String numbered = NUMBER.matcher(line).replaceAll(found -> person(found.group(1)).digits());
        return CODE.matcher(numbered)
                .replaceAll(found -> lastLine(stage,
                        "code " + person(found.group(2)).digits() + " --kind " + KINDS.get(found.group(1))));
    }

    private static String lastLine(Stage stage, String command) {
        return stage.office(command).lines().reduce("", (former, last) -> last);
    }

    private void link(Village village) {
        find("已验证").ifPresent(name -> link(village, HallStage.FIRST, name));
        find("另一个对话").ifPresent(name -> link(village, HallStage.chat(name), name));
    }

    private static void link(Village village, ConversationKey chat, String name) {
        village.link(chat, person(name));
        Change yesterday = new Change.PinTyped(chat, Village.NOW.minus(Duration.ofDays(1)));
        village.office().commit(List.of(yesterday), Village.CLERK);
    }

    private Optional<String> find(String name) {
        return head.stream()
                .filter(line -> line.startsWith("# " + name + ": "))
                .map(line -> line.substring(name.length() + 4).strip())
                .findFirst();
    }

    private static IdNumber person(String name) {
        Map<String, IdNumber> all = new TreeMap<>(Hamlet.persons());
        all.put("李秀梅", Village.MOTHER);
        all.put("王芳", Village.WIFE);
        all.put("陈志明", Village.number("42000019870607001"));
        all.put("郑海涛", Village.number("42000019850411005"));
        all.put("沈静", Village.number("33000019860923004"));
        all.put("王桂英", Village.number("42000019571120006"));
        return Objects.requireNonNull(all.get(name), name);
    }
}
