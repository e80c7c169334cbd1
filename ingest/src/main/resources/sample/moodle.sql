-- A small database in the shape of a Moodle learning system, with the usual prefix mdl_: the tables
-- and columns that are read, and a few that must never be. Times are Unix seconds, 0 is "not set".
create table mdl_user (
  id bigint primary key,
  username varchar,
  idnumber varchar,
  firstname varchar,
  lastname varchar,
  email varchar,
  password varchar,
  city varchar,
  deleted smallint,
  suspended smallint,
  confirmed smallint,
  timecreated bigint,
  timemodified bigint,
);

create table mdl_user_info_field (
  id bigint primary key,
  shortname varchar,
  name varchar,
  datatype varchar,
);

create table mdl_user_info_data (
  id bigint primary key,
  userid bigint,
  fieldid bigint,
  data varchar,
);

create table mdl_course (
  id bigint primary key,
  category bigint,
  shortname varchar,
  fullname varchar,
  idnumber varchar,
  startdate bigint,
  enddate bigint,
  enablecompletion smallint,
  timecreated bigint,
  timemodified bigint,
);

create table mdl_enrol (
  id bigint primary key,
  enrol varchar,
  status bigint,
  courseid bigint,
  roleid bigint,
  timecreated bigint,
  timemodified bigint,
);

create table mdl_user_enrolments (
  id bigint primary key,
  status bigint,
  enrolid bigint,
  userid bigint,
  timestart bigint,
  timeend bigint,
  timecreated bigint,
  timemodified bigint,
);

create table mdl_course_completions (
  id bigint primary key,
  userid bigint,
  course bigint,
  timeenrolled bigint,
  timestarted bigint,
  timecompleted bigint,
  reaggregate bigint,
);

create table mdl_role (
  id bigint primary key,
  shortname varchar,
  archetype varchar,
);

create table mdl_context (
  id bigint primary key,
  contextlevel bigint,
  instanceid bigint,
);

create table mdl_role_assignments (
  id bigint primary key,
  roleid bigint,
  contextid bigint,
  userid bigint,
  timemodified bigint,
);
