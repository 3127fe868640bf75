package org.alongside.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to one section’s questions as points; a question that counts the other way round is turned. */
record ItemPoints(List<Integer> positions, List<Integer> reverseFrom) {
    static ItemPoints of(EvidenceCodebook codebook, String section) {
        var positions = codebook.positions(section);
        return new ItemPoints(
                positions,
                positions.stream()
                        .map(position -> codebook.questions().get(position).reverseFrom())
                        .toList());
    }

    Consistency consistency() {
        return new Consistency(positions.size());
    }

    /** Empty if one of them was not answered. */
    Optional<double[]> of(@Nullable Integer[] answers) {
        var points = new double[positions.size()];
        for (var i = 0; i < points.length; i++) {
            var answer = answers[positions.get(i)];
            if (answer == null) {
                return Optional.empty();
            }
            var reverse = reverseFrom.get(i);
            points[i] = reverse == 0 ? Objects.requireNonNull(answer) : reverse - answer;
        }
        return Optional.of(points);
    }
}
