package gongji.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be wrong with a file that the YAML parser gave up on, told to an editor by the parser's own words. */
enum YamlTrouble {
    TAB("(TAB)", "行首用了制表符（Tab），缩进要用空格"),
    FIRST_SIGN("cannot start any token", "值不能用这个符号开头，把值放进引号"),
    QUOTES("quoted scalar", "引号没有成对，或者双引号里有不认识的「\\」"),
    COLON("mapping values are not allowed", "这里不该有冒号：缩进没有对齐，或者值里有冒号要放进引号"),
    NO_COLON("a simple key", "这一行少了冒号，要写成「键: 值」（冒号后面空一格）"),
    BRACKETS("a flow sequence", "方括号没有成对，或者里面少了逗号"),
    BRACES("a flow mapping", "花括号没有成对，或者里面少了逗号"),
    DASH("sequence entries are not allowed", "「- 」要另起一行，缩进和别的项对齐"),
    INDENT("a block ", "缩进没有对齐，或者这一行后面多了东西；以 [ { & * ! 等符号开头的值要放进引号"),
    SIGN("while scanning a", "以 & * ! 开头的值要放进引号"),
    UNSEEN("special characters", "有看不见的特殊字符，删掉它"),
    OTHER("", "写法不对，看看缩进、冒号和引号");

    private static final Pattern LINE = Pattern.compile("line ([0-9]{1,9}), column");

    private final String words;
    private final String cure;

    YamlTrouble(String words, String cure) {
        this.words = words;
        this.cure = cure;
    }

    /** {@return what a message of the parser speaks of} */
    static YamlTrouble of(String message) {
        return Arrays.stream(values()).filter(it -> message.contains(it.words)).findFirst().orElse(OTHER);
    }

    /** {@return what to tell of that message: the cure, and behind it what the parser said} */
    String told(String message) {
        return "不是合格的 YAML：" + cure + "（解析器说：" + message.lines().findFirst().orElse("") + "）";
    }

    /** {@return the line to look at: where what was never closed began, but in a block the one that does not fit} */
    Optional<Integer> line(String message) {
        List<Integer> lines = LINE.matcher(message).results().map(it -> Integer.valueOf(it.group(1))).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(this == INDENT ? lines.getLast() : lines.getFirst());
    }
}
