package org.alongside.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.ImportChoice;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.ImportKind;
import org.alongside.common.imports.RowTaker;
import org.alongside.common.imports.Sentence;
import org.springframework.stereotype.Component;

/**
 * Past responses to the questionnaire that a programme uses. A man is known by the programme’s number for him and, where
 * the file names them, his cohort and project. A blank cell was not asked. Rows with a problem are left out and explained.
 */
@Component
class ResponseImport implements ImportKind {
    private static final String OTHERS = "others";
    private static final String STOP = "stop";
    /** So many that the database’s way of taking many at once pays, and few enough for memory. */
    private static final int ROWS_AT_ONCE = 20_000;

    private final InstrumentStore instruments;
    private final WaveCalendar calendar;
    private final ResponseImportStore store;
    private final ResponseCopy copy;

    ResponseImport(InstrumentStore instruments, WaveCalendar calendar, ResponseImportStore store, ResponseCopy copy) {
        this.instruments = instruments;
        this.calendar = calendar;
        this.store = store;
        this.copy = copy;
    }

    @Override
    public String code() {
        return "responses";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    public String subject(UUID programme) {
        return store.programme(programme);
    }

    @Override
    public String address(UUID programme) {
        return "/programmes/" + programme;
    }

    @Override
    public List<ImportColumn> columns(UUID programme) {
        return new ResponseColumns(instrument(programme)).all();
    }

    @Override
    public List<ImportChoice> choices(UUID programme) {
        return List.of(new ImportChoice(
                OTHERS,
                Sentence.of("import.responses.others"),
                List.of(
                        new ImportChoice.Option(STOP, Sentence.of("import.responses.others.stop")),
                        new ImportChoice.Option("leave", Sentence.of("import.responses.others.leave"))),
                STOP));
    }

    @Override
    public String guess(UUID programme, String heading) {
        return new ResponseColumns(instrument(programme)).guess(heading);
    }

    @Override
    public List<Sentence> problems(UUID programme, Columns columns, Map<String, String> choices) {
        var known = new ResponseColumns(instrument(programme));
        var problems = new ArrayList<Sentence>();
        if (choices.getOrDefault(OTHERS, STOP).equals(STOP)) {
            // a mistyped column would leave its question blank for good
            columns.places("").stream()
                    .map(columns::heading)
                    .filter(heading -> !heading.isBlank())
                    .forEach(heading -> problems.add(Sentence.of(
                            isThereTwice(known.guess(heading), columns)
                                    ? "import.responses.columnTwice"
                                    : "import.responses.unknownItem",
                            heading)));
        }
        var wide = !known.wide(columns).isEmpty();
        if (known.hasLong(columns) == wide) {
            problems.add(Sentence.of(wide ? "import.responses.bothShapes" : "import.responses.noQuestion"));
        } else if (!wide && !columns.has(ResponseColumns.WAVE)) {
            problems.add(Sentence.of("import.responses.noWave"));
        }
        return problems;
    }

    private static boolean isThereTwice(String column, Columns columns) {
        return !column.isEmpty() && columns.has(column);
    }

    @Override
    public boolean listsEveryRow() {
        return false;
    }

    @Override
    public int rowsAtOnce() {
        return ROWS_AT_ONCE;
    }

    @Override
    public RowTaker begin(ImportJob job) {
        var instrument = instruments.of(new ProgrammeId(job.subject())).orElseThrow(ResponseImport::none);
        return new ResponseTaker(job, instrument, instruments.find(instrument), calendar, store, copy);
    }

    @Override
    public List<Sentence> undo(ImportJob job) {
        var touched = store.touched(job.id().value());
        if (touched > 0) {
            return List.of(Sentence.of("import.responses.touched", touched));
        }
        store.undo(job.id().value());
        return List.of();
    }

    private Instrument instrument(UUID programme) {
        return instruments.of(new ProgrammeId(programme)).map(instruments::find).orElseThrow(ResponseImport::none);
    }

    private static RuleViolation none() {
        return new RuleViolation.Refused("import.noInstrument");
    }
}
