package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Text;

/** How it was worked out, and what a comparison of before and after can and cannot show. */
record MethodChapter(Told told) {
    Chapter chapter() {
        var edition = told.edition();
        var hiding = switch (told.audience()) {
            case Audience.Working(var minimum) -> t("outcomes.method.working", String.valueOf(minimum));
            case Audience.Sharing(var plans) ->
                t(
                        "outcomes.method.sharing",
                        String.valueOf(plans.smallestGroup()),
                        String.valueOf(plans.smallestCell()));
        };
        return new Chapter(
                t("outcomes.method"),
                List.of(new Text(Stream.of(
                                t("outcomes.method.source", edition.title(), edition.edition()),
                                edition.notice(),
                                t("outcomes.method.better." + told.better()),
                                t("outcomes.method.text"),
                                hiding,
                                t("outcomes.limits"))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")))));
    }
}
