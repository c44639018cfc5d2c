package gongji.ops.compiled;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes plain values one behind another. Used by one thread. */
final class Packer {
    private final DataOutputStream out;

    Packer(DataOutputStream out) {
        this.out = out;
    }

    void number(int number) {
        try {
            out.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void decimal(double number) {
        try {
            out.writeDouble(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes rows of small decimals in half the room. */
    void decimals(float[] numbers) {
        number(numbers.length);
        for (float each : numbers) {
            number(Float.floatToIntBits(each));
        }
    }

    void text(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void day(LocalDate day) {
        number((int) day.toEpochDay());
    }

    <T> void list(Collection<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
    }

    void texts(List<String> texts) {
        list(texts, this::text);
    }

    <T> void optional(Optional<T> value, Consumer<T> each) {
        number(value.isPresent() ? 1 : 0);
        value.ifPresent(each);
    }

    <T> void map(Map<String, T> map, Consumer<T> each) {
        number(map.size());
        new TreeMap<>(map).forEach((key, value) -> {
            text(key);
            each.accept(value);
        });
    }
}
