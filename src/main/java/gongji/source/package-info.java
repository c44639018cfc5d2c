/**
 * Typed reading of YAML, front matter and tables, with file, line and path in every problem.
 *
 * <p>Read {@link gongji.source.Section} first: it hands out what a file says field by field, reports what is missing or
 * badly written to {@link gongji.source.Problems}, and with {@link gongji.source.Section#done()} names keys nobody asked
 * for. {@link gongji.source.Yaml}, {@link gongji.source.FrontMatter} and {@link gongji.source.Table} open files. Every
 * scalar is text until somebody asks for a date or a number: {@code 000000} stays six digits and {@code no} two letters.
 */
@NullMarked
package gongji.source;

import org.jspecify.annotations.NullMarked;
