package org.alongside.cohort.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.alongside.cohort.CohortSearch;
import org.alongside.cohort.CohortSearch.Sort;
import org.alongside.cohort.CohortSearch.When;
import org.alongside.cohort.CohortSearch.Which;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Id;

/** The list of cohorts as an address that can be shared; what is not understood is left out. */
record CohortsAddress(CohortSearch search, int page) {
    static CohortsAddress of(QueryParameters parameters) {
        return new CohortsAddress(
                new CohortSearch(
                        parameters.getSingleParameter("q").orElse("").replaceAll("\\p{Cntrl}", ""),
                        parameters
                                .getSingleParameter("project")
                                .flatMap(Id::parse)
                                .map(ProjectId::new),
                        read(parameters, "when", When.values(), When.ALL),
                        read(parameters, "show", Which.values(), Which.ALL),
                        read(parameters, "sort", Sort.values(), Sort.LATEST)),
                parameters
                        .getSingleParameter("page")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    private static <E extends Enum<E>> E read(QueryParameters parameters, String name, E[] values, E usual) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> word(value).equals(text))
                        .findFirst())
                .orElse(usual);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    CohortsAddress at(int other) {
        return new CohortsAddress(search, other);
    }

    /** Only what differs from the plain list. */
    QueryParameters parameters() {
        var words = new LinkedHashMap<String, String>();
        Optional.of(search.text()).filter(text -> !text.isBlank()).ifPresent(text -> words.put("q", text));
        search.project()
                .ifPresent(project -> words.put("project", project.value().toString()));
        put(words, "when", search.when());
        put(words, "show", search.which());
        put(words, "sort", search.sort());
        if (page > 0) {
            words.put("page", String.valueOf(page));
        }
        return QueryParameters.simple(words);
    }

    private static void put(LinkedHashMap<String, String> words, String name, Enum<?> value) {
        if (value.ordinal() > 0) {
            words.put(name, word(value));
        }
    }

    String address() {
        var query = parameters().getQueryString();
        return query.isEmpty() ? "/cohorts" : "/cohorts?" + query;
    }
}
