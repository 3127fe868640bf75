package org.alongside.outcome;

import java.util.ArrayList;
import java.util.List;

/**
 * The largest and smallest value of a sum of unknowns that are 0 or more and keep some equations, by the simplex method
 * with Bland’s rule. (That of Commons Math 3.6.1 stops too early where an equation’s right side is 0.)
 */
final class Simplex {
    private static final double TINY = 1e-9;

    /** Rows of coefficients and, last, the right side, 0 or more. Linearly independent. */
    private final double[][] table;

    private final int[] basis;
    private final int unknowns;

    Simplex(List<double[]> equations, int unknowns) {
        this.unknowns = unknowns;
        var rows = equations.size();
        table = new double[rows][unknowns + rows + 1];
        basis = new int[rows];
        for (var i = 0; i < rows; i++) {
            System.arraycopy(equations.get(i), 0, table[i], 0, unknowns);
            table[i][unknowns + i] = 1;
            table[i][unknowns + rows] = equations.get(i)[unknowns];
            basis[i] = unknowns + i;
        }
        // first: no made-up unknown is left
        var cost = new double[unknowns + rows];
        for (var i = unknowns; i < cost.length; i++) {
            cost[i] = -1;
        }
        maximize(cost, cost.length);
        for (var i = 0; i < rows; i++) {
            for (var j = 0; basis[i] >= unknowns && j < unknowns; j++) {
                if (Math.abs(table[i][j]) > TINY) {
                    pivot(i, j);
                }
            }
        }
    }

    double largest(double[] sum) {
        return maximize(sum, unknowns);
    }

    double smallest(double[] sum) {
        var negative = new double[sum.length];
        for (var i = 0; i < sum.length; i++) {
            negative[i] = -sum[i];
        }
        return -maximize(negative, unknowns);
    }

    private double maximize(double[] cost, int columns) {
        while (true) {
            var entering = entering(cost, columns);
            if (entering < 0) {
                var value = 0.0;
                for (var i = 0; i < basis.length; i++) {
                    value += (basis[i] < cost.length ? cost[basis[i]] : 0) * right(i);
                }
                return value;
            }
            var leaving = leaving(entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaving, entering);
        }
    }

    private int entering(double[] cost, int columns) {
        for (var j = 0; j < columns; j++) {
            var gain = cost[j];
            for (var i = 0; i < basis.length; i++) {
                gain -= (basis[i] < cost.length ? cost[basis[i]] : 0) * table[i][j];
            }
            if (gain > TINY) {
                return j;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        var best = -1;
        for (var i = 0; i < basis.length; i++) {
            if (table[i][entering] > TINY) {
                var ratio = right(i) / table[i][entering];
                var least = best < 0 ? Double.POSITIVE_INFINITY : right(best) / table[best][entering];
                if (ratio < least - TINY || ratio < least + TINY && basis[i] < basis[best]) {
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        var divisor = table[row][column];
        for (var j = 0; j < table[row].length; j++) {
            table[row][j] /= divisor;
        }
        for (var i = 0; i < table.length; i++) {
            var factor = table[i][column];
            for (var j = 0; i != row && j < table[i].length; j++) {
                table[i][j] -= factor * table[row][j];
            }
        }
        basis[row] = column;
    }

    private double right(int row) {
        return table[row][table[row].length - 1];
    }

    static List<double[]> independent(List<double[]> rows) {
        var chosen = new ArrayList<double[]>();
        var basis = new ArrayList<double[]>();
        for (var row : rows) {
            var rest = reduced(basis, row);
            for (var i = 0; i < rest.length; i++) {
                if (Math.abs(rest[i]) > TINY) {
                    var lead = rest[i];
                    for (var j = 0; j < rest.length; j++) {
                        rest[j] /= lead;
                    }
                    basis.add(rest);
                    chosen.add(row);
                    break;
                }
            }
        }
        return chosen;
    }

    private static double[] reduced(List<double[]> basis, double[] row) {
        var rest = row.clone();
        for (var base : basis) {
            var lead = 0;
            while (Math.abs(base[lead]) <= TINY) {
                lead++;
            }
            var factor = rest[lead];
            for (var i = 0; i < rest.length; i++) {
                rest[i] -= factor * base[i];
            }
        }
        return rest;
    }
}
