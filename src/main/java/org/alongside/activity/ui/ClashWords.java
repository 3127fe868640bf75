package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.activity.Clash;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.common.ui.Formats;

/** Why a session cannot be, in words. */
final class ClashWords {
    private static final int SHOWN = 6;

    private ClashWords() {}

    static String say(Clash clash) {
        var at = clash.startsAt().atZone(clash.zone());
        var when = t("time.when", Formats.day(at.toLocalDate()), Formats.time(at.toLocalTime()));
        if (!clash.ours()) {
            return t("clash.elsewhere." + clash.kind(), clash.who(), when);
        }
        return t("clash." + clash.kind(), clash.who(), clash.activity(), when, clash.cohort());
    }

    static UnorderedList list(List<Clash> clashes) {
        var list = new UnorderedList();
        list.addClassName("clashes");
        clashes.stream().limit(SHOWN).map(clash -> new ListItem(say(clash))).forEach(list::add);
        if (clashes.size() > SHOWN) {
            list.add(new ListItem(t("clash.more", clashes.size() - SHOWN)));
        }
        return list;
    }

    static UnorderedList leftOut(List<Skipped> skipped) {
        var list = new UnorderedList();
        skipped.forEach(day -> list.add(new ListItem(leftOut(day))));
        return list;
    }

    static String leftOut(Skipped skipped) {
        return t("series.skipped." + skipped.why(), Formats.day(skipped.day()), skipped.words());
    }

    static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
