-- Without these, timer polling and task completion scan whole tables: 440 ms a poll at 200,000 waiting timers.
create index act_idx_job_due_date on act_ru_job (duedate_);
create index act_idx_job_locked on act_ru_job (lock_exp_time_, process_instance_id_) where lock_owner_ is not null;
create index act_idx_task_parent on act_ru_task (parent_task_id_);
