package org.alongside.outcome;

/** How often each whole number was met, without an object a number. */
final class LongCounter {
    private static final double FULL = 0.6;
    private static final int SMALLEST = 8;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private long[] numbers = new long[SMALLEST];
    private long[] counts = new long[SMALLEST];
    private int used;

    void add(long number) {
        add(number, 1);
    }

    void add(long number, long times) {
        var at = place(number);
        while (counts[at] > 0 && numbers[at] != number) {
            at = at + 1 & counts.length - 1;
        }
        if (counts[at] == 0) {
            numbers[at] = number;
            used++;
        }
        counts[at] += times;
        if (used > FULL * counts.length) {
            grow();
        }
    }

    private int place(long number) {
        return (int) (number * MIX >>> 40) & counts.length - 1;
    }

    private void grow() {
        var before = numbers;
        var beforeCounts = counts;
        numbers = new long[2 * before.length];
        counts = new long[2 * before.length];
        used = 0;
        for (var i = 0; i < before.length; i++) {
            if (beforeCounts[i] > 0) {
                add(before[i], beforeCounts[i]);
            }
        }
    }

    /** Of whoever is told each number. */
    interface Each {
        void accept(long number, long times);
    }

    /** The room that it takes, in numbers. */
    int size() {
        return 2 * counts.length;
    }

    /** In no order. */
    void forEach(Each each) {
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                each.accept(numbers[i], counts[i]);
            }
        }
    }
}
