package org.alongside.outcome;

import org.jspecify.annotations.Nullable;

/**
 * How often each pair of whole numbers was met, without an object a pair. A pair is one long: the first number above, the
 * second below. Many pairs that lie close together, as scores do, are counted in a table with a place for each; a count
 * found by hashing lies anywhere in memory, and waiting for it would be most of the time.
 */
final class PairCounter {
    private static final double FULL = 0.6;
    private static final int SMALLEST = 8;
    private static final int MANY = 96;
    /** Places of the table for each pair that was met, at most. */
    private static final int ROOM = 32;

    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** By hash: a pair and beside it how often. */
    private long[] cells = new long[2 * SMALLEST];

    private int used;
    private @Nullable Table table;

    static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second & 0xffff_ffffL;
    }

    static int first(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    void add(long number) {
        add(number, 1);
    }

    void add(long number, long times) {
        if (table != null && table.add(number, times)) {
            return;
        }
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
        var close = table == null && used >= MANY ? Table.around(before, used) : null;
        cells = new long[close == null ? 2 * before.length : 2 * SMALLEST];
        used = 0;
        table = close == null ? table : close;
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
        return cells.length + (table == null ? 0 : table.counts.length / 2);
    }

    /** In no order. */
    void forEach(Each each) {
        for (var i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] > 0) {
                each.accept(cells[i], cells[i + 1]);
            }
        }
        if (table != null) {
            table.forEach(each);
        }
    }

    private record Table(int first, int second, int height, int width, int[] counts) {
        /** From the smallest to the largest of both numbers; null: they lie too far apart. */
        static @Nullable Table around(long[] cells, int used) {
            long first = Integer.MAX_VALUE;
            long firstEnd = Integer.MIN_VALUE;
            long second = Integer.MAX_VALUE;
            long secondEnd = Integer.MIN_VALUE;
            for (var i = 0; i < cells.length; i += 2) {
                if (cells[i + 1] > 0) {
                    first = Math.min(first, PairCounter.first(cells[i]));
                    firstEnd = Math.max(firstEnd, PairCounter.first(cells[i]));
                    second = Math.min(second, PairCounter.second(cells[i]));
                    secondEnd = Math.max(secondEnd, PairCounter.second(cells[i]));
                }
            }
            var height = firstEnd - first + 1;
            var width = secondEnd - second + 1;
            var room = (long) ROOM * used;
            return height > room || width > room || height * width > room
                    ? null
                    : new Table((int) first, (int) second, (int) height, (int) width, new int[(int) (height * width)]);
        }

        /** False: the pair has no place in it. */
        boolean add(long number, long times) {
            var row = (long) PairCounter.first(number) - first;
            var column = (long) PairCounter.second(number) - second;
            if (row < 0 || row >= height || column < 0 || column >= width) {
                return false;
            }
            var at = (int) row * width + (int) column;
            counts[at] = Math.toIntExact(counts[at] + times);
            return true;
        }

        void forEach(Each each) {
            for (var at = 0; at < counts.length; at++) {
                if (counts[at] > 0) {
                    each.accept(pair(first + at / width, second + at % width), counts[at]);
                }
            }
        }
    }
}
