package gongji.ops.bench;

/** The least that a JVM can do for a person: it prints a line. */
public final class Line {
    private Line() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
