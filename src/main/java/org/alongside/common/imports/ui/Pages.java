package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which page of a list, in the address. */
final class Pages {
    private Pages() {}

    static int number(QueryParameters parameters) {
        return parameters
                .getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Addresses of the pages before and after, with what to call them. */
    static Map<String, String> links(QueryParameters parameters, int page, boolean more) {
        var links = new LinkedHashMap<String, String>();
        if (page > 0) {
            links.put(address(parameters, page - 1), t("list.previous"));
        }
        if (more) {
            links.put(address(parameters, page + 1), t("list.next"));
        }
        return links;
    }

    private static String address(QueryParameters parameters, int page) {
        return "?" + parameters.excluding("page").merging("page", String.valueOf(page)).getQueryString();
    }
}
