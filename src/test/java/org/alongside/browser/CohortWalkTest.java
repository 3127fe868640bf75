package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

class CohortWalkTest extends BrowserTest {
    @Test
    void pictures() {
        for (var width : List.of(PHONE, DESKTOP)) {
            var ruth = as("Ruth", width);
            shot(ruth, "/cohorts", width);
            shot(ruth, "/cohorts/" + demoId("cohort South Wales 1"), width);
            shot(ruth, "/participants/" + demoId("participant P001"), width);
            shot(ruth, "/programmes", width);
            shot(ruth, "/programmes/" + demoId("programme"), width);
            shot(ruth, "/projects/" + demoId("project South Wales"), width);
            shot(ruth, "/new-cohort/" + demoId("project South Wales"), width);
            shot(ruth, "/new-project/" + demoId("programme"), width);
            shot(ruth, "/join-cards/" + demoId("cohort South Wales 1"), width);
        }
    }

    private void shot(Page page, String path, int width) {
        open(page, path);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("/tmp/cohort-" + path.split("/")[1] + (path.indexOf('/', 1) > 0 ? "-one" : "") + "-" + width + ".png")));
    }
}
