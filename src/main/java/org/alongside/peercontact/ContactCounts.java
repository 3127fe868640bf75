package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that staff ever learn about contact between the men: how many pairs there are. */
@Service
public class ContactCounts {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;

    ContactCounts(JdbcClient jdbc, Cohorts cohorts) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
    }

    /** Pairs of men of the cohort who can reach each other, by however many channels. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public int links(CohortId cohort) {
        cohorts.find(cohort);
        return jdbc.sql("""
                select count(distinct (viewer_id, other_id)) from contact_link
                where cohort_id = :cohort and viewer_id < other_id""")
                .param("cohort", cohort.value())
                .query(Integer.class)
                .single();
    }
}
