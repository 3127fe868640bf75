package org.alongside.cohort;

import java.util.List;

/** Given by the module that knows the activities: those that a cohort may choose for its recorded variation. */
public interface ActivityNames {
    List<String> names();
}
