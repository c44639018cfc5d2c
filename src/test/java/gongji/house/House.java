package gongji.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The classes of the house, and small ones made up to see that a rule can fail. */
final class House {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gongji");

    private House() {}

    /** {@return all classes of the house itself, without its tests} */
    static JavaClasses classes() {
        return CLASSES;
    }

    /** {@return the classes made from these sources; their class files go into the folder} */
    static JavaClasses compile(Path folder, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> units = Arrays.stream(sources).map(Source::new).toList();
        boolean compiled = compiler.getTask(null, null, null,
                List.of("-d", folder.toString(), "-proc:none", "--release", "21"), null, units).call();
        if (!compiled) {
            throw new IllegalStateException("The sample does not compile: " + List.of(sources));
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("sample:///" + path(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            String room = text.replaceAll("(?s)^package ([\\w.]+);.*", "$1").replace('.', '/');
            return room + "/" + text.replaceAll("(?s).*?(?:class|record|interface|enum) (\\w+).*", "$1") + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
