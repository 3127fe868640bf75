package org.alongside.cohort;

import org.springframework.data.repository.CrudRepository;

interface CohortRepository extends CrudRepository<Cohort, CohortId> {}
