package org.alongside.activity.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alongside.common.ui.PocketShell;
import org.alongside.common.ui.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that stands in for a session’s without signal: its register. There is nobody’s name in it: the phone has kept them. */
@Controller
class RegisterShellController {
    private final PocketShell shell = new PocketShell("sessions", "session.whosHere", RegisterSheet.WORDS);

    @GetMapping("/pocket/sessions")
    ResponseEntity<String> page(HttpServletRequest request) {
        return shell.page(Texts.ours(Optional.of(request.getLocale())));
    }

    @GetMapping("/pocket/sessions-{hash:[0-9a-f]+}.js")
    ResponseEntity<byte[]> script(@PathVariable String hash) {
        return shell.script(hash);
    }
}
