package org.alongside.outcome;

/** A confidence interval, in the unit of what it is about. */
public record Interval(double low, double high) {}
