package org.alongside.survey.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import org.alongside.common.ui.PocketHost;
import org.alongside.survey.Instrument;

/** The survey inside a Flow page, to look at only: nothing that is tapped is sent or kept. */
@Tag("alongside-survey")
@JsModule("./pocket/survey.ts")
class SurveyRunner extends PocketHost {
    private SurveyRunner(SurveyData data) {
        super("survey.run.", new UUID(0, 0), "");
        give(data);
    }

    /** As a man sees it who has answered nothing, in a project without numbers of its own. */
    static SurveyRunner preview(Instrument instrument, List<SurveyData.Help> help) {
        return new SurveyRunner(SurveyData.preview(instrument, help));
    }
}
