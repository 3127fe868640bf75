package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However many pairs there are and however far apart, each is counted as a map would. */
class PairCounterProperties {
    @Property(tries = 300)
    void countsAsAMapDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5_000) int pairs,
            @ForAll @IntRange(min = 1, max = 300) int apart,
            @ForAll @IntRange(min = 0, max = 20) int strays) {
        var random = new Random(seed);
        var counter = new PairCounter();
        var map = new HashMap<Long, Long>();
        var low = random.nextInt();
        for (var i = 0; i < pairs; i++) {
            var far = random.nextInt(100) < strays;
            var earlier = far ? random.nextInt() : low + random.nextInt(apart);
            var later = far ? random.nextInt() : low + random.nextInt(apart);
            var pair = PairCounter.pair(earlier, later);
            var times = 1 + random.nextInt(3);
            counter.add(pair, times);
            map.merge(pair, (long) times, Long::sum);
        }
        var counted = new HashMap<Long, Long>();
        counter.forEach((pair, times) -> assertThat(counted.put(pair, times)).isNull());
        assertThat(counted).isEqualTo(map);
    }

    /** As scores are: then a pair costs no more than a few numbers, however many men there are. */
    @Property(tries = 20)
    void pairsThatLieCloseTakeLittleRoom(@ForAll long seed) {
        var random = new Random(seed);
        var counter = new PairCounter();
        for (var i = 0; i < 20_000; i++) {
            counter.add(PairCounter.pair(7 + random.nextInt(29), 7 + random.nextInt(29)));
        }
        assertThat(counter.size()).isLessThan(1_000);
    }
}
