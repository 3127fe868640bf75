package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import org.alongside.cohort.ProjectProfile;
import org.alongside.common.ui.Card;

/** Whom to ask and whom to tell, in a few lines. */
class ProjectFacts extends Card {
    ProjectFacts(ProjectProfile profile) {
        super(t("project.facts"));
        say("project.facts.contact", profile.contact().name(), profile.contact().phone());
        say(
                "project.facts.safeguarding",
                profile.safeguarding().name(),
                profile.safeguarding().phone());
        if (profile.safeguarding().name().isEmpty()) {
            add(new Paragraph(t("project.facts.noSafeguarding")));
        }
    }

    private void say(String key, String name, String rest) {
        if (!name.isEmpty()) {
            add(new Paragraph(t(key, name, rest.strip())));
        }
    }
}
