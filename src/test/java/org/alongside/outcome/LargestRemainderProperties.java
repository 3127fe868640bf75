package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LargestRemainderProperties {
    @Property
    void percentagesAlwaysAddUpTo100AndAreLessThanATenthOff(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = Integer.MAX_VALUE) Integer> counts) {
        var array = counts.stream().mapToInt(Integer::intValue).toArray();
        var total = counts.stream().mapToLong(Integer::longValue).sum();
        switch (LargestRemainder.percentages(array)) {
            case Figure.Undefined<List<BigDecimal>> undefined ->
                assertThat(total).isZero();
            case Figure.Value<List<BigDecimal>>(var percentages) -> {
                assertThat(percentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualTo(new BigDecimal("100.0"));
                for (var i = 0; i < array.length; i++) {
                    assertThat(Math.abs(percentages.get(i).doubleValue() - 100.0 * array[i] / total))
                            .isLessThan(0.1);
                }
            }
        }
    }

    @Example
    void thePublishedPercentagesComeOut() {
        assertThat(text(46, 2, 5)).isEqualTo("[86.8, 3.8, 9.4]");
        assertThat(text(43, 4, 6)).isEqualTo("[81.1, 7.6, 11.3]");
        assertThat(text(42, 4, 7)).isEqualTo("[79.2, 7.6, 13.2]");
        assertThat(text(43, 0, 6)).isEqualTo("[87.8, 0.0, 12.2]");
        assertThat(text(1, 1, 1)).isEqualTo("[33.4, 33.3, 33.3]");
    }

    private static String text(int... counts) {
        return LargestRemainder.percentages(counts).either(Object::toString, Reason::code);
    }
}
