/** Screens of this module. */
@NullMarked
package org.alongside.survey.ui;

import org.jspecify.annotations.NullMarked;
