package org.alongside.cohort;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface EnrolmentRepository extends CrudRepository<Enrolment, EnrolmentId> {
    List<Enrolment> findByCohortIdAndStage(CohortId cohort, Stage stage);
}
