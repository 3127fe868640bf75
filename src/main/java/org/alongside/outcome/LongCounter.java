package org.alongside.outcome;

/** How often each whole number was met, without an object a number. */
final class LongCounter {
    private static final double FULL = 0.6;
    private static final int SMALLEST = 8;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** A number and beside it how often: far apart, each would have to be fetched from memory by itself. */
    private long[] cells = new long[2 * SMALLEST];

    private int used;

    void add(long number) {
        add(number, 1);
    }

    void add(long number, long times) {
        var at = place(number);
        while (cells[at + 1] > 0 && cells[at] != number) {
            at = at + 2 & cells.length - 1;
        }
        if (cells[at + 1] == 0) {
            cells[at] = number;
            used++;
        }
        cells[at + 1] += times;
        if (2 * used > FULL * cells.length) {
            grow();
        }
    }

    private int place(long number) {
        return (int) (number * MIX >>> 40) * 2 & cells.length - 1;
    }

    private void grow() {
        var before = cells;
        cells = new long[2 * before.length];
        used = 0;
        for (var i = 0; i < before.length; i += 2) {
            if (before[i + 1] > 0) {
                add(before[i], before[i + 1]);
            }
        }
    }

    /** Of whoever is told each number. */
    interface Each {
        void accept(long number, long times);
    }

    /** The room that it takes, in numbers. */
    int size() {
        return cells.length;
    }

    /** In no order. */
    void forEach(Each each) {
        for (var i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] > 0) {
                each.accept(cells[i], cells[i + 1]);
            }
        }
    }
}
