-- One row per column that could hold a person: the published file has none.
with
  personal as (
    select
      table_name,
      column_name,
    from duckdb_columns()
    where
      database_name = current_database()
      and regexp_matches(
        column_name,
        'person_id|citizen|birth|sealed|phone|email|full_name_of|holder|borrower|learner_id'
      )
  )
select * from personal
