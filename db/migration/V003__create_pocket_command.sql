-- Commands from phones that were carried out: the same one sent again changes nothing.
create table pocket_command (
    account_id  uuid        not null references account on delete cascade,
    command_id  uuid        not null,
    received_at timestamptz not null,
    primary key (account_id, command_id)
);
