package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.account.AccountId;
import org.alongside.cohort.HelpNumber;
import org.alongside.cohort.HelpNumber.Takes;
import org.alongside.cohort.ProjectProfile;
import org.alongside.cohort.ProjectProfile.Contact;
import org.alongside.cohort.ProjectProfile.Safeguarding;
import org.alongside.cohort.ProjectStaff.Worker;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Field;

/** A site: where it is, whom the men ask for, who looks after their safety, which numbers they may ring. */
class ProjectForm extends Composite<Div> {
    private static final List<String> ZONES = List.of("Europe/London", "Europe/Dublin");
    private static final List<String> PARTS = List.of("gb-eng", "gb-wls", "gb-sct", "gb-nir", "ie");

    private final Field name = Field.line(t("project.name"));
    private final Field place = Field.line(t("project.place"));
    private final Choice<String> zone;
    private final Choice<String> part;
    private final Field contactName = Field.line(t("project.contact.name"));
    private final Field contactPhone = Field.phone(t("project.contact.phone"));
    private final Field safeName = Field.line(t("project.safeguarding.name"));
    private final Field safePhone = Field.phone(t("project.safeguarding.phone"));
    private final Choice<Optional<Worker>> safeAccount;
    private final Div numbers = new Div();
    private final List<HelpRow> helpRows = new ArrayList<>();

    private record HelpRow(Field name, Field phone, Field hours, Choice<Takes> takes) {}

    ProjectForm(Optional<ProjectProfile> profile, List<Worker> staff) {
        var zoneNow = profile.map(p -> p.zone().getId()).orElse(ZONES.getFirst());
        var partNow = profile.map(ProjectProfile::countryPart).orElse(PARTS.getFirst());
        zone = new Choice<>(t("project.zone"), with(ZONES, zoneNow), zoneNow, id -> id);
        part = new Choice<>(t("project.part"), with(PARTS, partNow), partNow, ProjectForm::partWords);
        var workers = Stream.concat(
                        Stream.of(Optional.<Worker>empty()), staff.stream().map(Optional::of))
                .toList();
        safeAccount = new Choice<>(
                t("project.safeguarding.account"),
                workers,
                Optional.empty(),
                worker -> worker.map(Worker::name).orElse(t("project.safeguarding.nobody")));
        getContent()
                .add(
                        name,
                        place,
                        Forms.pair(zone, part),
                        Forms.group(t("project.contact"), Forms.pair(contactName, contactPhone)),
                        Forms.group(t("project.safeguarding"), Forms.pair(safeName, safePhone), safeAccount),
                        Forms.group(
                                t("project.help"),
                                new Paragraph(t("project.help.hint")),
                                numbers,
                                new NativeButton(t("project.help.add"), event -> addNumber("", "", "", Takes.CALLS))));
        profile.ifPresent(p -> read(p, workers));
    }

    private void read(ProjectProfile profile, List<Optional<Worker>> workers) {
        name.setValue(profile.name());
        place.setValue(profile.place());
        contactName.setValue(profile.contact().name());
        contactPhone.setValue(profile.contact().phone());
        safeName.setValue(profile.safeguarding().name());
        safePhone.setValue(profile.safeguarding().phone());
        var lead = profile.safeguarding().account();
        workers.stream()
                .filter(worker -> worker.map(Worker::id).equals(lead))
                .findFirst()
                .ifPresent(safeAccount::setValue);
        profile.helpNumbers()
                .forEach(number -> addNumber(number.name(), number.phone(), number.hours(), number.takes()));
    }

    private void addNumber(String who, String phone, String hours, Takes takes) {
        var row = new HelpRow(
                Field.line(t("project.help.name")).with(who),
                Field.phone(t("project.help.phone")).with(phone),
                Field.line(t("project.help.hours")).with(hours),
                new Choice<>(
                        t("project.help.takes"),
                        List.of(Takes.values()),
                        takes,
                        each -> t("project.help.takes." + each)));
        helpRows.add(row);
        numbers.add(Forms.pair(row.name(), row.phone(), row.hours(), row.takes()));
    }

    /** A row without a name and a number is one that was taken out. */
    ProjectProfile validated() {
        return new ProjectProfile(
                name.getValue(),
                place.getValue(),
                ZoneId.of(zone.getValue()),
                part.getValue(),
                new Contact(contactName.getValue(), contactPhone.getValue()),
                new Safeguarding(safeName.getValue(), safePhone.getValue(), account()),
                helpRows.stream()
                        .filter(row -> !(row.name().isBlank() && row.phone().isBlank()))
                        .map(row -> new HelpNumber(
                                row.name().getValue(),
                                row.phone().getValue(),
                                row.hours().getValue(),
                                row.takes().getValue(),
                                null))
                        .toList());
    }

    private Optional<AccountId> account() {
        return safeAccount.getValue().map(Worker::id);
    }

    private static List<String> with(List<String> usual, String now) {
        return Stream.concat(usual.stream(), Stream.of(now)).distinct().toList();
    }

    private static String partWords(String part) {
        return PARTS.contains(part) ? t("project.part." + part) : part;
    }
}
