package gongji.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that compiled classes show: each returns its violations as sentences. */
final class HouseRules {
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.time.Clock.system",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.util.Calendar.getInstance");
    private static final Pattern EMPTY_NAME = Pattern.compile("\\w*(?:Utils?|Helpers?|Managers?|Impl)");
    private static final Pattern EMPTY_PACKAGE = Pattern
            .compile(".*\\.(?:utils?|common|helpers?|managers?|impl)(?:\\..*)?");

    private HouseRules() {}

    /** Only {@code app} asks the clock; all others are handed the day. */
    static List<String> clocks(JavaClasses classes) {
        return accesses(classes, use -> in(use.getOriginOwner(), "app") || !asksClock(use.getTarget())
                ? Stream.empty()
                : Stream.of(sentence(use, "asks the clock")));
    }

    /** Only {@code ops}, {@code channel.console} and Main write to the standard streams. */
    static List<String> prints(JavaClasses classes) {
        return accesses(classes, use -> {
            JavaClass user = use.getOriginOwner();
            boolean mayPrint = in(user, "ops") || in(user, "channel.console") || user.getPackageName().equals("gongji");
            String target = use.getTarget().getFullName();
            boolean prints = target.equals("java.lang.System.out") || target.equals("java.lang.System.err");
            boolean dumps = use.getName().equals("printStackTrace");
            return dumps || prints && !mayPrint ? Stream.of(sentence(use, "prints")) : Stream.empty();
        });
    }

    /** Names say what a thing is for. */
    static List<String> names(JavaClasses classes) {
        return all(classes, type -> EMPTY_NAME.matcher(type.getSimpleName()).matches()
                || EMPTY_PACKAGE.matcher(type.getPackageName()).matches()
                        ? Stream.of(type.getName() + " has a name that says nothing")
                        : Stream.empty());
    }

    /** What is static never changes. */
    static List<String> mutableStatics(JavaClasses classes) {
        return all(classes, type -> type.getFields()
                .stream()
                .filter(HouseRules::isMutableStatic)
                .map(field -> field.getFullName() + " is static and not final"));
    }

    private static boolean isMutableStatic(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        return modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL)
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean asksClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean newDate = owner.equals("java.util.Date") && target.getFullName().endsWith("<init>()");
        return newDate || owner.startsWith("java.time.") && target.getName().equals("now")
                || CLOCKS.contains(owner + "." + target.getName());
    }

    private static boolean in(JavaClass type, String room) {
        String name = type.getPackageName();
        return name.equals("gongji." + room) || name.startsWith("gongji." + room + ".");
    }

    private static String sentence(JavaAccess<?> use, String what) {
        return use.getOriginOwner().getName() + " " + what + " in line " + use.getLineNumber();
    }

    private static List<String> accesses(JavaClasses classes, Function<JavaAccess<?>, Stream<String>> rule) {
        return all(classes, type -> Stream.concat(type.getAccessesFromSelf().stream(),
                type.getMethodReferencesFromSelf().stream()).flatMap(rule));
    }

    private static List<String> all(JavaClasses classes, Function<JavaClass, Stream<String>> rule) {
        return classes.stream().flatMap(rule).distinct().sorted().toList();
    }
}
