package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaveTest {
    @Test
    void eachIsFoundByItsWordAndNothingElseIs() {
        for (var wave : Wave.values()) {
            assertThat(Wave.of(wave.code())).contains(wave);
        }
        assertThat(Wave.of("END")).isEmpty();
    }
}
