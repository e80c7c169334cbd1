-- Flyway's history without the time and the speed of this run.
update main.flyway_schema_history
set
  installed_on = timestamp '2000-01-01 00:00:00',
  execution_time = 0
