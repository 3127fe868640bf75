package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;
import org.alongside.peercontact.Background;
import org.alongside.peercontact.Skill;
import org.alongside.peercontact.Skill.Side;
import org.alongside.peercontact.Skills;
import org.alongside.peercontact.Swaps;
import org.alongside.peercontact.Swaps.Offer;

/** What the men can show each other: mine, theirs, and what we both said yes to. */
class SkillsPart extends Card {
    private final Skills skills;
    private final Swaps swaps;
    private final Div mine = new Div();
    private final Div picker = new Div();
    private final Div theirs = new Div();
    private final Problem problem = new Problem();

    SkillsPart(Skills skills, Swaps swaps) {
        super(t("skills.title"));
        this.skills = skills;
        this.swaps = swaps;
        addClassName("skills");
        var say = new Div();
        say.addClassName("choices");
        Stream.of(Side.values())
                .forEach(side -> say.add(new NativeButton(t("skills.say." + side), event -> pick(side))));
        picker.setVisible(false);
        add(new Paragraph(t("skills.hint")), mine, say, picker, problem, theirs, background());
        refresh();
    }

    void refresh() {
        mine.removeAll();
        var said = skills.mine();
        for (var side : Side.values()) {
            var list = new UnorderedList();
            list.addClassName("rows");
            said.stream()
                    .filter(one -> one.side() == side)
                    .forEach(one -> list.add(new ListItem(
                            new Span(word(one.skill())),
                            button(
                                    t("skills.unsay"),
                                    t("skills.unsay.which", word(one.skill())),
                                    () -> skills.unsay(side, one.skill())))));
            if (list.getComponentCount() > 0) {
                mine.add(new H3(t("skills.mine." + side)), list);
            }
        }
        theirs.removeAll();
        var offers = swaps.offers();
        var list = new UnorderedList();
        list.addClassName("rows");
        offers.forEach(offer -> list.add(item(offer)));
        if (!offers.isEmpty()) {
            theirs.add(new H3(t("skills.theirs")), list);
        }
    }

    /** The second tap says it. */
    private void pick(Side side) {
        var choices = new Div();
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", t("skills.say." + side));
        var said = skills.mine();
        for (var skill : Skill.values()) {
            if (said.stream().noneMatch(one -> one.side() == side && one.skill() == skill)) {
                choices.add(new NativeButton(word(skill), event -> {
                    picker.setVisible(false);
                    act(() -> skills.say(side, skill));
                }));
            }
        }
        picker.removeAll();
        picker.add(new H3(t("skills.pick." + side)), choices, new NativeButton(t("skills.pick.no"), event -> {
            picker.setVisible(false);
        }));
        picker.setVisible(true);
    }

    private ListItem item(Offer offer) {
        var what = word(offer.skill());
        var side = offer.his();
        var item = new ListItem();
        if (offer.isAgreed()) {
            item.add(new Span(t("skills.agreed." + side, offer.firstName(), what)), takeBack(offer));
        } else if (offer.isAsking()) {
            item.add(
                    new Span(t("skills.asks." + side, offer.firstName(), what)),
                    yes(offer, t("skills.answer." + side, offer.firstName())));
        } else if (offer.iSaidYes()) {
            item.add(new Span(t("skills.waits." + side, offer.firstName(), what)), takeBack(offer));
        } else {
            item.add(
                    new Span(t("skills.his." + side, offer.firstName(), what)),
                    yes(offer, t("skills.ask." + side, offer.firstName())));
        }
        return item;
    }

    private NativeButton yes(Offer offer, String words) {
        return button(
                words, words + ": " + word(offer.skill()), () -> swaps.sayYes(offer.man(), offer.his(), offer.skill()));
    }

    private NativeButton takeBack(Offer offer) {
        return button(
                t("skills.takeBack"),
                t("skills.takeBack.which", offer.firstName(), word(offer.skill())),
                () -> swaps.takeBack(offer.man(), offer.his(), offer.skill()));
    }

    private NativeButton button(String words, String label, Runnable action) {
        var button = new NativeButton(words, event -> act(action));
        button.setAriaLabel(label);
        return button;
    }

    /** Also when it was refused: what stands there may have changed. */
    private void act(Runnable action) {
        problem.orSay(action);
        refresh();
    }

    /** Asked once, answered if he likes, and never shown to anybody. */
    private Div background() {
        var place = new Div();
        showBackground(place);
        return place;
    }

    private void showBackground(Div place) {
        place.removeAll();
        var now = skills.background();
        var choices = new Div();
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", t("background.title"));
        Stream.concat(Stream.of(Background.values()).map(Optional::of), Stream.of(Optional.<Background>empty()))
                .forEach(word -> {
                    var button = new NativeButton(
                            word.map(one -> t("background." + one)).orElseGet(() -> t("background.no")), event -> {
                                skills.background(word);
                                showBackground(place);
                            });
                    button.getElement().setAttribute("aria-pressed", String.valueOf(word.equals(now)));
                    choices.add(button);
                });
        place.add(new H3(t("background.title")), new Paragraph(t("background.hint")), choices);
    }

    static String word(Skill skill) {
        return t("skill." + skill);
    }
}
