package gongji.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

/** Rules that source files show: each returns its violations as sentences. */
final class SourceRules {
    private static final int LONG_FILE = 300;
    private static final int LONG_METHOD = 40;
    private static final Pattern LENGTH = Pattern.compile("(?:/\\*|//|\\*)[^\\n]*\\bLength: \\S");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SENTENCE = Pattern.compile("[^\\[\\]|\\\\]*\\p{IsHan}[，。？！；][^\\[\\]|\\\\]*");

    /** A half mark beside a Chinese word or mark, a comma anywhere, a bracket that closes a full one. */
    private static final Pattern HALF_MARK = Pattern
            .compile("(?<=[\\p{IsHan}\u3001-\u301F\uFF01-\uFF1F])[:?!()](?![A-Za-z0-9=-])"
                    + "|[?!(](?=\\p{IsHan})|[,;]|\uFF08[^\uFF09()]*\\)");
    private static final Pattern QUOTED = Pattern
            .compile("「[^」]*」|^  gongji .*|\\S*=\\S*|金额\\(元\\)|%[-,0-9.]*[a-z]|^\\{\".*");
    private static final Pattern PATTERN = Pattern.compile("\\[0-9]|\\\\|\\(\\?|\\]\\+");

    /** They speak to knowledge editors and operators: help, problems, exceptions. */
    private static final List<String> SPEAKING = List.of("gongji", "ops", "app", "source", "rulebook", "reading.load",
            "knowledge.load", "knowledge.inspection", "wording");
    /** They read what people and files write, words and marks, but never a sentence. */
    private static final List<String> LISTENING = List.of("reading", "understanding", "privacy", "knowledge",
            "conversation.question", "conversation.engine", "rules.parameter");

    private SourceRules() {}

    /** Every package says what it is for and is null-marked. */
    static List<String> packages(SourceFiles files) {
        Set<String> all = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (CompilationUnitTree unit : files.units()) {
            all.add(packageName(unit));
            if (isPackageInfo(unit) && text(unit).contains("/**") && text(unit).contains("\n@NullMarked\n")) {
                marked.add(packageName(unit));
            }
        }
        all.removeAll(marked);
        return all.stream().map(name -> name + " has no package-info with a sentence and @NullMarked").toList();
    }

    /** Sentences for people live in files by key. */
    static List<String> chinese(SourceFiles files) {
        return scan(files, unit -> new Finder(files, unit) {
            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
                if (literal.getValue() instanceof String value && !allowed(packageName(unit), value)) {
                    report(literal, "says \"" + value.strip().lines().findFirst().orElse("") + "\"");
                }
                return super.visitLiteral(literal, null);
            }
        });
    }

    /** What is said in Chinese has full marks; what is quoted in 「」, options and commands are written as they are typed. */
    static List<String> marks(SourceFiles files) {
        return scan(files, unit -> new Finder(files, unit) {
            @Override
            public Void visitBinary(BinaryTree sum, Void none) {
                look(sum, joined(sum));
                return null;
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
                look(literal, joined(literal));
                return super.visitLiteral(literal, null);
            }

            private void look(Tree tree, String said) {
                if (in(SPEAKING, room(unit)) && HAN.matcher(said).find() && !PATTERN.matcher(said).find()
                        && HALF_MARK.matcher(QUOTED.matcher(said).replaceAll("")).find()) {
                    report(tree, "has half marks in \"" + said.strip() + "\"");
                }
            }
        });
    }

    /** {@return the words of a sum, what is computed standing as one Latin letter} */
    private static String joined(Tree tree) {
        return switch (tree) {
            case BinaryTree sum -> joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
            case LiteralTree literal -> String.valueOf(literal.getValue());
            default -> "x";
        };
    }

    /** Whoever uses a room reads what its public types are for. */
    static List<String> javadoc(SourceFiles files) {
        return scan(files, unit -> new Finder(files, unit) {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                boolean top = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
                if (top && isPublic && files.trees().getDocComment(getCurrentPath()) == null) {
                    report(type, "has a public type without javadoc: " + type.getSimpleName());
                }
                return super.visitClass(type, null);
            }
        });
    }

    /** Long methods and files explain themselves in a comment that begins with {@code Length:}. */
    static List<String> lengths(SourceFiles files) {
        Stream<String> long_ = files.units()
                .stream()
                .filter(unit -> text(unit).lines().count() > LONG_FILE && !LENGTH.matcher(text(unit)).find())
                .map(unit -> file(unit) + " is longer than " + LONG_FILE + " lines and does not say why");
        return Stream.concat(long_, methods(files).stream()).sorted().toList();
    }

    private static List<String> methods(SourceFiles files) {
        return scan(files, unit -> new Finder(files, unit) {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                if (lines(method) > LONG_METHOD && !explained(method)) {
                    report(method, method.getName() + " is longer than " + LONG_METHOD + " lines and does not say why");
                }
                return super.visitMethod(method, null);
            }
        });
    }

    private static boolean allowed(String packageName, String value) {
        String room = room(packageName);
        if (!HAN.matcher(value).find() || in(SPEAKING, room)) {
            return true;
        }
        return in(LISTENING, room) && !SENTENCE.matcher(value).matches();
    }

    private static String room(CompilationUnitTree unit) {
        return room(packageName(unit));
    }

    private static String room(String packageName) {
        return packageName.replaceFirst("^gongji\\.", "");
    }

    private static boolean in(List<String> rooms, String name) {
        return rooms.stream().anyMatch(room -> name.equals(room) || name.startsWith(room + "."));
    }

    private static List<String> scan(SourceFiles files, Function<CompilationUnitTree, Finder> finder) {
        return files.units().stream().flatMap(unit -> {
            Finder each = finder.apply(unit);
            each.scan(unit, null);
            return each.found.stream();
        }).sorted().toList();
    }

    private static String packageName(CompilationUnitTree unit) {
        return String.valueOf(unit.getPackageName());
    }

    private static boolean isPackageInfo(CompilationUnitTree unit) {
        return unit.getSourceFile().getName().endsWith("package-info.java");
    }

    private static String file(CompilationUnitTree unit) {
        return packageName(unit).replace('.', '/') + "/" + unit.getSourceFile().getName().replaceAll(".*[/\\\\]", "");
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private abstract static class Finder extends TreePathScanner<Void, Void> {
        private final List<String> found = new ArrayList<>();
        private final SourceFiles files;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Finder(SourceFiles files, CompilationUnitTree unit) {
            this.files = files;
            this.unit = unit;
            this.positions = files.trees().getSourcePositions();
        }

        void report(Tree tree, String what) {
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            found.add(file(unit) + ":" + line + " " + what);
        }

        long lines(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree))
                    - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree)) + 1;
        }

        boolean explained(MethodTree method) {
            String doc = files.trees().getDocComment(TreePath.getPath(unit, method));
            String body = text(unit).substring((int) positions.getStartPosition(unit, method),
                    (int) positions.getEndPosition(unit, method));
            return doc != null && doc.contains("Length: ") || LENGTH.matcher(body).find();
        }
    }
}
