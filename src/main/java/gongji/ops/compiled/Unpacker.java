package gongji.ops.compiled;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link Packer} wrote, in the same order. Equal texts are one object, for the words of a book come again in
 * thousands of its phrasings. Used by one thread.
 */
final class Unpacker {
    private final ByteBuffer in;
    private final Map<String, String> seen = new HashMap<>();

    Unpacker(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    int number() {
        return in.getInt();
    }

    double decimal() {
        return in.getDouble();
    }

    float[] decimals() {
        float[] numbers = new float[number()];
        in.asFloatBuffer().get(numbers);
        in.position(in.position() + Float.BYTES * numbers.length);
        return numbers;
    }

    String text() {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return seen.computeIfAbsent(text, itself -> itself);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(number());
    }

    <T> List<T> list(Supplier<T> each) {
        int size = number();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(each.get());
        }
        return items;
    }

    List<String> texts() {
        return list(this::text);
    }

    <T> Optional<T> optional(Supplier<T> each) {
        return number() == 1 ? Optional.of(each.get()) : Optional.empty();
    }

    <T> Map<String, T> map(Supplier<T> each) {
        int size = number();
        Map<String, T> map = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            map.put(text(), each.get());
        }
        return map;
    }
}
