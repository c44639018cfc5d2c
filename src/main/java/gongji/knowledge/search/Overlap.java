package gongji.knowledge.search;

import java.util.Arrays;

/** How much two texts share. Long texts are compared by their first characters only, so that time stays bounded. */
final class Overlap {
    static final int LONGEST = 200;

    private Overlap() {}

    /** {@return length of the longest common subsequence and, behind it, of the longest common substring} */
    static int[] common(char[] left, char[] right) {
        int n = Math.min(left.length, LONGEST);
        int m = Math.min(right.length, LONGEST);
        int[] sequence = new int[m + 1];
        int[] run = new int[m + 1];
        int longest = 0;
        for (int i = 1; i <= n; i++) {
            int diagonalSequence = 0;
            int diagonalRun = 0;
            for (int j = 1; j <= m; j++) {
                int aboveSequence = sequence[j];
                int aboveRun = run[j];
                boolean same = left[i - 1] == right[j - 1];
                sequence[j] = same ? diagonalSequence + 1 : Math.max(aboveSequence, sequence[j - 1]);
                run[j] = same ? diagonalRun + 1 : 0;
                longest = Math.max(longest, run[j]);
                diagonalSequence = aboveSequence;
                diagonalRun = aboveRun;
            }
        }
        return new int[] {sequence[m], longest};
    }

    /** {@return twice what two sorted bags share, as a share of both} */
    static double dice(int[] left, int[] right) {
        if (left.length + right.length == 0) {
            return 0;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                shared++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / (left.length + right.length);
    }

    /** {@return the weights of those of a sorted row that another holds} */
    static double shared(int[] one, double[] weights, int[] other) {
        double shared = 0;
        int j = 0;
        for (int i = 0; i < one.length; i++) {
            while (j < other.length && other[j] < one[i]) {
                j++;
            }
            shared += j < other.length && other[j] == one[i] ? weights[i] : 0;
        }
        return shared;
    }

    /** {@return how many words two sorted rows share} */
    static int both(String[] one, String[] other) {
        int both = 0;
        for (String each : one) {
            both += Arrays.binarySearch(other, each) >= 0 ? 1 : 0;
        }
        return both;
    }

    static boolean contains(char[] sorted, char each) {
        return Arrays.binarySearch(sorted, each) >= 0;
    }
}
