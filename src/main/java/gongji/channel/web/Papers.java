package gongji.channel.web;

import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Incoming.Body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Keeps photos and files that were asked for in the durable memory of the door. */
final class Papers {

    /** The largest file, in bytes. */
    static final int MOST_BYTES = 5_000_000;

    private static final int LONGEST_NAME = 80;
    /** How photos and documents begin: JPEG, PNG, PDF; a WebP picture and one of a phone say so a little later. */
    private static final List<byte[]> BEGINNINGS = List.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "%PDF-".getBytes(StandardCharsets.US_ASCII));

    private final DoorMemory memory;

    Papers(DoorMemory memory) {
        this.memory = memory;
    }

    /**
     * Keeps a paper; one that was kept under this update stays as it was.
     *
     * @throws Refused when it is too large or neither a photo nor a document
     */
    Body.Paper kept(String update, String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refused(413, "at most 5 MB");
        }
        if (!known(bytes)) {
            throw new Refused(415, "a photo or a PDF");
        }
        String reference = "paper." + update;
        if (memory.recall(DoorName.WEB, reference).isEmpty()) {
            memory.remember(DoorName.WEB, reference, Base64.getEncoder().encodeToString(bytes));
        }
        return new Body.Paper(reference, clean(name), bytes.length);
    }

    private static boolean known(byte[] bytes) {
        return BEGINNINGS.stream().anyMatch(it -> startsWith(bytes, 0, it))
                || startsWith(bytes, 8, "WEBP".getBytes(StandardCharsets.US_ASCII))
                || startsWith(bytes, 4, "ftyphei".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] beginning) {
        return bytes.length >= from + beginning.length
                && Arrays.equals(bytes, from, from + beginning.length, beginning, 0, beginning.length);
    }

    private static String clean(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "").strip();
        return plain.isEmpty() ? "paper" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
