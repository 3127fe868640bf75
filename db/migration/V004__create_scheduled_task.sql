-- Work that is done in the background, by whichever node is free (db-scheduler, which gives the columns their names).
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_task_is_there_once primary key (task_name, task_instance)
);
create index scheduled_task_by_time on scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduled_task (last_heartbeat);
