package org.alongside.survey;

import java.util.Map;

/** One row of a file that holds together by itself: who and when in the file’s words, and answers on their scales. */
record ImportRow(
        int number, String reference, String project, String cohort, Wave wave, Map<String, Integer> answers) {}
