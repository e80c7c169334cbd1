-- A library of {rows} loans, as many again in its log, and {patrons} patrons.
create database koha character set utf8mb4;
use koha;
create table branches (branchcode varchar(10) primary key, branchname longtext);
create table borrowers (
  borrowernumber int primary key, cardnumber varchar(32), userid varchar(75), surname longtext,
  dateofbirth date, branchcode varchar(10), categorycode varchar(10), sort1 varchar(80),
  sort2 varchar(80), dateenrolled date, dateexpiry date,
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
insert into branches values ('TINH', 'Thư viện tỉnh');
insert into borrowers (borrowernumber, cardnumber, branchcode, categorycode, dateenrolled)
select seq, concat('099', lpad(seq, 9, '0')), 'TINH', 'BD', '2020-01-01'
from seq_1_to_{patrons};
insert into items
select seq, 'TINH', 'TINH', '2019-05-01', 0, 0, 0, 'SACH', now()
from seq_1_to_{patrons};
insert into old_issues
select
  seq, 1 + seq % {patrons}, 1 + seq % {patrons},
  timestamp('2025-01-01') + interval seq % 500000 minute,
  timestamp('2025-01-15') + interval seq % 500000 minute,
  timestamp('2025-01-09') + interval seq % 500000 minute, 'TINH', 0, 0, now()
from seq_1_to_{rows};
insert into statistics
select issuedate, branchcode, 'issue', itemnumber, 'SACH', borrowernumber from old_issues;
