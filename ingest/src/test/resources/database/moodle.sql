-- A learning system, as far as its shape matters to a reader, for PostgreSQL and MariaDB alike:
create table {user} (
  id bigint not null primary key, auth varchar(20) not null default 'manual',
  confirmed smallint not null default 1, deleted smallint not null default 0,
  suspended smallint not null default 0, username varchar(100) not null default '',
  password varchar(255) not null default '', idnumber varchar(255) not null default '',
  firstname varchar(100) not null default '', lastname varchar(100) not null default '',
  email varchar(100) not null default '', lastaccess bigint not null default 0,
  timecreated bigint not null default 0, timemodified bigint not null default 0
);
create table {user_info_field} (
  id bigint not null primary key, shortname varchar(255) not null, datatype varchar(255) not null default 'text'
);
create table {user_info_data} (
  id bigint not null primary key, userid bigint not null default 0, fieldid bigint not null default 0,
  data text not null, dataformat smallint not null default 0, unique (userid, fieldid)
);
create table {course_categories} (
  id bigint not null primary key, name varchar(255) not null default '', parent bigint not null default 0,
  path varchar(255) not null default ''
);
create table {course} (
  id bigint not null primary key, category bigint not null default 0,
  fullname varchar(254) not null default '', shortname varchar(255) not null default '',
  startdate bigint not null default 0, enddate bigint not null default 0,
  enablecompletion smallint not null default 1, timemodified bigint not null default 0
);
create table {enrol} (
  id bigint not null primary key, enrol varchar(20) not null default 'manual',
  status bigint not null default 0, courseid bigint not null, roleid bigint not null default 0
);
create table {user_enrolments} (
  id bigint not null primary key, status bigint not null default 0, enrolid bigint not null,
  userid bigint not null, timestart bigint not null default 0,
  timeend bigint not null default 2147483647, timecreated bigint not null default 0,
  timemodified bigint not null default 0, unique (enrolid, userid)
);
create table {course_completions} (
  id bigint not null primary key, userid bigint not null default 0, course bigint not null default 0,
  timeenrolled bigint not null default 0, timestarted bigint not null default 0,
  timecompleted bigint, reaggregate bigint not null default 0, unique (userid, course)
);
create table {role} (
  id bigint not null primary key, shortname varchar(100) not null default '',
  archetype varchar(30) not null default ''
);
create table {context} (
  id bigint not null primary key, contextlevel bigint not null default 0,
  instanceid bigint not null default 0, path varchar(255)
);
create table {role_assignments} (
  id bigint not null primary key, roleid bigint not null default 0, contextid bigint not null default 0,
  userid bigint not null default 0, timemodified bigint not null default 0
);
insert into {role} (id, shortname, archetype) values
  (3, 'editingteacher', 'editingteacher'), (5, 'student', 'student');
insert into {user_info_field} (id, shortname) values (1, 'cccd'), (2, 'maxa'), (3, 'phone');
insert into {course_categories} (id, name, parent, path) values
  (3, 'Kỹ năng số', 0, '/3'), (4, 'Nông nghiệp', 0, '/4'), (7, 'Văn phòng', 3, '/3/7');
insert into {course} (id, category, shortname) values
  (1, 3, 'Kỹ năng số'), (2, 4, 'Trồng sen'), (3, 7, 'Bảng tính');
insert into {context} (id, contextlevel, instanceid) values
  (1, 10, 0), (40, 40, 3), (101, 50, 1), (102, 50, 2), (103, 50, 3);
insert into {enrol} (id, enrol, status, courseid, roleid) values
  (10, 'manual', 0, 1, 5), (11, 'self', 1, 1, 5), (20, 'manual', 1, 2, 5), (21, 'self', 0, 2, 5),
  (30, 'manual', 0, 3, 5);
