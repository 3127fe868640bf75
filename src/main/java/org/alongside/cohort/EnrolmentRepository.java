package org.alongside.cohort;

import org.springframework.data.repository.CrudRepository;

interface EnrolmentRepository extends CrudRepository<Enrolment, EnrolmentId> {}
