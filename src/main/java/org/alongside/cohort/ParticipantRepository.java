package org.alongside.cohort;

import org.springframework.data.repository.CrudRepository;

interface ParticipantRepository extends CrudRepository<Participant, ParticipantId> {}
