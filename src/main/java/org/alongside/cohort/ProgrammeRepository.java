package org.alongside.cohort;

import org.springframework.data.repository.CrudRepository;

interface ProgrammeRepository extends CrudRepository<Programme, ProgrammeId> {}
