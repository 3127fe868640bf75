package org.alongside.cohort.ui;

import jakarta.annotation.security.PermitAll;
import org.alongside.cohort.HelpNumbers;
import org.alongside.common.ui.PlainPage;
import org.alongside.common.ui.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** “Need to talk to someone?”, for everybody, signed in or not, and also when the database is away. */
@RestController
class HelpController {
    private final HelpNumbers numbers;

    HelpController(HelpNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/help")
    @PermitAll
    ResponseEntity<String> page() {
        return page(false);
    }

    /** What a phone keeps and shows in its place when we do not answer at all. */
    @GetMapping("/pocket/help")
    @PermitAll
    ResponseEntity<String> kept() {
        return page(true);
    }

    private ResponseEntity<String> page(boolean away) {
        return PlainPage.answer(CacheControl.noStore(), HelpPage.of(numbers.known(), Texts.locale(), away));
    }
}
