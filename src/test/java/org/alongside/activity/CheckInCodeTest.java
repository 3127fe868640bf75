package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CheckInCodeTest {
    private static final CheckInCode CODE =
            new CheckInCode("12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-256: the last six of its eight digits. */
    @Test
    void itIsTheCodeOfTheStandard() {
        assertThat(CODE.at(1)).isEqualTo("119246");
        assertThat(CODE.at(1_111_111_109L / 30)).isEqualTo("084774");
        assertThat(CODE.at(20_000_000_000L / 30)).isEqualTo("737706");
    }

    @Test
    void itIsGoodForItsOwnHalfMinuteAndTheNext() {
        var start = Instant.ofEpochSecond(60_000);
        var code = CODE.at(CheckInCode.step(start));
        assertThat(CODE.stepOf(code, start)).hasValue(2_000);
        assertThat(CODE.stepOf(code, start.plusSeconds(59))).hasValue(2_000);
        assertThat(CODE.stepOf(code, start.plusSeconds(60))).isEmpty();
        assertThat(CODE.stepOf(code, start.minusSeconds(1))).isEmpty();
    }

    @Test
    void codesDifferFromStepToStep() {
        Set<String> codes = LongStream.range(0, 200).mapToObj(CODE::at).collect(Collectors.toSet());
        assertThat(codes).hasSizeGreaterThan(195).allMatch(code -> code.matches("\\d{6}"));
    }
}
