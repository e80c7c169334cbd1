-- The tables of sample/koha.sql as a MariaDB server has them: wall clocks are datetime, marks are
-- tinyint(1), text compares without case, and the log has no key.
create table branches (branchcode varchar(10) primary key, branchname longtext);
create table borrowers (
  borrowernumber int primary key, cardnumber varchar(32), userid varchar(75), surname longtext,
  dateofbirth date, branchcode varchar(10), categorycode varchar(10), sort1 varchar(80),
  sort2 varchar(80), dateenrolled date, dateexpiry date, password varchar(60),
  updated_on timestamp not null default current_timestamp on update current_timestamp
);
create table deletedborrowers like borrowers;
create table borrower_attributes (
  id int primary key, borrowernumber int, code varchar(10), attribute varchar(255)
);
create table issues (
  issue_id int primary key, borrowernumber int, itemnumber int, issuedate datetime,
  date_due datetime, returndate datetime, branchcode varchar(10), renewals_count tinyint,
  onsite_checkout int(1) not null default 0,
  `timestamp` timestamp not null default current_timestamp on update current_timestamp
);
create table old_issues like issues;
create table statistics (
  `datetime` datetime, branch varchar(10), `type` varchar(16), itemnumber int,
  itemtype varchar(10), borrowernumber int
);
create table items (
  itemnumber int primary key, homebranch varchar(10), holdingbranch varchar(10),
  dateaccessioned date, notforloan tinyint(1), itemlost tinyint(1), withdrawn tinyint(1),
  itype varchar(10), `timestamp` timestamp not null default current_timestamp
);
create user 'reader'@'127.0.0.1' identified by 'only-in-this-test';
grant select on koha.branches to 'reader'@'127.0.0.1';
grant select (borrowernumber, cardnumber, branchcode, categorycode, dateenrolled, dateexpiry)
  on koha.borrowers to 'reader'@'127.0.0.1';
grant select on koha.deletedborrowers to 'reader'@'127.0.0.1';
grant select on koha.borrower_attributes to 'reader'@'127.0.0.1';
grant select on koha.issues to 'reader'@'127.0.0.1';
grant select on koha.old_issues to 'reader'@'127.0.0.1';
grant select on koha.statistics to 'reader'@'127.0.0.1';
grant select on koha.items to 'reader'@'127.0.0.1';
