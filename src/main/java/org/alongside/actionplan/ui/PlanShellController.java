package org.alongside.actionplan.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alongside.common.ui.PocketShell;
import org.alongside.common.ui.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that stands in for the plan’s without signal. There is nobody’s data in it: the phone has kept that. */
@Controller
class PlanShellController {
    private final PocketShell shell = new PocketShell("plan", "plan.title", PlanElement.WORDS);

    @GetMapping("/pocket/plan")
    ResponseEntity<String> page(HttpServletRequest request) {
        return shell.page(Texts.ours(Optional.of(request.getLocale())));
    }

    @GetMapping("/pocket/plan-{hash:[0-9a-f]+}.js")
    ResponseEntity<byte[]> script(@PathVariable String hash) {
        return shell.script(hash);
    }
}
