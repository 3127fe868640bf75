package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;
import org.alongside.survey.ProgrammeSurveys;
import org.alongside.survey.Wave;
import org.alongside.survey.WaveSetting;

/** How many days around its day one wave is open. */
class WindowForm extends Composite<NativeDetails> {
    WindowForm(ProgrammeSurveys surveys, ProgrammeId programme, Wave wave, WaveSetting setting) {
        var before = field("programmeSurvey.before", setting.before());
        var after = field("programmeSurvey.after", setting.after());
        var late = field("programmeSurvey.late", setting.late());
        before.setVisible(wave != Wave.BASELINE);
        var name = t("survey.wave." + wave.code());
        var problem = new Problem();
        var save = new Button(
                t("programmeSurvey.save", name),
                event -> problem.orSay(() -> {
                    surveys.setWindow(programme, wave, new WaveSetting(days(before), days(after), days(late)));
                    Notices.done(t("programmeSurvey.saved"));
                }));
        getContent().setSummaryText(t("programmeSurvey.window", name));
        getContent()
                .setContent(new Div(
                        new Paragraph(t("programmeSurvey.about." + wave.code())), before, after, late, problem, save));
    }

    private static Field field(String key, int days) {
        return Field.number(t(key)).with(String.valueOf(days));
    }

    private static int days(Field field) {
        var typed = field.getValue().strip();
        if (!typed.matches("\\d{1,4}")) {
            throw new RuleViolation.Refused("waves.days", WaveSetting.MOST);
        }
        return Integer.parseInt(typed);
    }
}
