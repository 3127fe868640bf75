package org.alongside.survey;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores are kept as whole numbers, because the database adds those up several times faster than decimals. One point is
 * so many of them that every score the instrument can give is exact: 1 where answers are only added up, a power of ten
 * where a conversion table has decimals, and a common multiple of the numbers of answers where sums are prorated. If that
 * multiple were too large for four bytes, it is the largest power of ten that is not, up to a millionth of a point, and
 * prorated scores are rounded half up to it.
 */
final class ScoreUnit {
    private static final BigInteger LARGEST_SCORE = BigInteger.valueOf(1_000_000_000);
    private static final int MOST_DECIMALS = 6;

    private ScoreUnit() {}

    static int of(Instrument instrument) {
        var exact = instrument.sections().stream().map(ScoreUnit::of).reduce(BigInteger.ONE, ScoreUnit::multiple);
        var most = instrument.sections().stream()
                .flatMap(section ->
                        Stream.of(section.lowest().abs(), section.highest().abs()))
                .reduce(BigDecimal.ONE, BigDecimal::add)
                .toBigInteger()
                .add(BigInteger.ONE);
        return Stream.concat(
                        Stream.of(exact),
                        IntStream.rangeClosed(0, MOST_DECIMALS).mapToObj(i -> BigInteger.TEN.pow(MOST_DECIMALS - i)))
                .filter(unit -> unit.multiply(most).compareTo(LARGEST_SCORE) <= 0)
                .findFirst()
                .orElse(BigInteger.ONE)
                .intValueExact();
    }

    private static BigInteger of(Section section) {
        var rule = section.rule();
        if (rule.isConverted()) {
            var decimals = rule.table().values().stream()
                    .mapToInt(score -> score.stripTrailingZeros().scale())
                    .max()
                    .orElse(0);
            return BigInteger.TEN.pow(Math.max(0, decimals));
        }
        var questions = section.items().size();
        return IntStream.rangeClosed(0, rule.mayMiss())
                .mapToObj(missing -> BigInteger.valueOf(questions - missing))
                .map(answered -> answered.divide(answered.gcd(BigInteger.valueOf(questions))))
                .reduce(BigInteger.ONE, ScoreUnit::multiple);
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
