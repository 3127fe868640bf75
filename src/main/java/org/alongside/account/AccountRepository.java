package org.alongside.account;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface AccountRepository extends CrudRepository<Account, AccountId> {
    Optional<Account> findByEmail(String email);
}
