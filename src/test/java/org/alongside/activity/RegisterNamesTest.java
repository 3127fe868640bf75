package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.common.Json;
import org.junit.jupiter.api.Test;

class RegisterNamesTest {
    private static Register.Row man(String first, String family) {
        return new Register.Row(UUID.randomUUID(), first, family, Mark.UNMARKED, 0, 0);
    }

    private static List<String> names(Register.Row... rows) {
        return Register.men(List.of(rows)).stream().map(Register.Man::name).toList();
    }

    @Test
    void aManIsCalledByHisFirstName() {
        assertThat(names(man("Alun", "Parry"), man("Dai", "Vaughan"))).containsExactly("Alun", "Dai");
    }

    @Test
    void onlyThoseWhoShareAFirstNameGetAnInitial() {
        assertThat(names(man("Alun", "Parry"), man("Dai", "Vaughan"), man("dai ", "Pugh")))
                .containsExactly("Alun", "Dai V", "dai P");
    }

    @Test
    void oneWithoutAFamilyNameHasNoInitialToShow() {
        assertThat(names(man("Dai", ""), man("Dai", "Vaughan"))).containsExactly("Dai", "Dai V");
    }

    @Test
    void aPhoneIsGivenNothingElseAboutAMan() {
        var men = Register.men(List.of(man("Alun", "Parry"), man("Dai", "Vaughan")));
        var register = new Register(men, Register.Entry.NONE, Register.Entry.NONE);
        assertThat(Json.tree(register).toString()).contains("Alun").doesNotContain("Parry", "Vaughan");
        assertThat(Json.tree(register).get("men").get(0).propertyNames())
                .containsExactlyInAnyOrder("enrolment", "name", "mark", "at", "change");
    }
}
