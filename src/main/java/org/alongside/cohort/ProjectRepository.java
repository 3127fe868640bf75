package org.alongside.cohort;

import org.springframework.data.repository.CrudRepository;

interface ProjectRepository extends CrudRepository<Project, ProjectId> {}
