-- A library system as it stood in 2019, as far as its shape matters to a reader: older names of
-- columns, attributes without an id, older character sets, and days of zeros that its mode lets in.
set sql_mode = '';
create table branches (
  branchcode varchar(10) not null default '' primary key, branchname mediumtext not null,
  issuing tinyint(4)
) engine=InnoDB default charset=latin1;
create table borrowers (
  borrowernumber int(11) not null primary key auto_increment, cardnumber varchar(32),
  surname mediumtext, firstname text, title mediumtext, guarantorid int(11), dateofbirth date,
  branchcode varchar(10) not null default '', categorycode varchar(10) not null default '',
  dateenrolled date, dateexpiry date, sex varchar(1), password varchar(60), userid varchar(75),
  sort1 varchar(80), sort2 varchar(80),
  updated_on timestamp not null default current_timestamp on update current_timestamp
) engine=InnoDB default charset=utf8mb3 collate=utf8mb3_unicode_ci;
create table deletedborrowers (
  borrowernumber int(11) not null default 0, cardnumber varchar(32), surname mediumtext,
  guarantorid int(11), dateofbirth date, branchcode varchar(10) not null default '',
  categorycode varchar(10) not null default '', dateenrolled date, dateexpiry date,
  userid varchar(75), sort1 varchar(80), sort2 varchar(80), key (borrowernumber)
) engine=InnoDB default charset=utf8mb3 collate=utf8mb3_unicode_ci;
create table borrower_attributes (
  borrowernumber int(11) not null, code varchar(10) not null, attribute varchar(255),
  key (borrowernumber)
) engine=InnoDB default charset=utf8mb3 collate=utf8mb3_unicode_ci;
create table items (
  itemnumber int(11) not null primary key auto_increment, barcode varchar(20),
  homebranch varchar(10), holdingbranch varchar(10), dateaccessioned date,
  notforloan tinyint(1) not null default 0, itemlost tinyint(1) not null default 0,
  withdrawn tinyint(1) not null default 0, itype varchar(10)
) engine=InnoDB default charset=utf8mb3;
create table issues (
  borrowernumber int(11), issue_id int(11) not null primary key auto_increment,
  itemnumber int(11), date_due datetime, branchcode varchar(10), returndate datetime,
  renewals tinyint(4), issuedate datetime, onsite_checkout int(1) not null default 0,
  timestamp timestamp not null default current_timestamp on update current_timestamp
) engine=InnoDB default charset=utf8mb3;
create table old_issues (
  borrowernumber int(11), issue_id int(11) not null primary key, itemnumber int(11),
  date_due datetime, branchcode varchar(10), returndate datetime, renewals tinyint(4),
  issuedate datetime, onsite_checkout int(1) not null default 0,
  timestamp timestamp not null default current_timestamp on update current_timestamp
) engine=InnoDB default charset=utf8mb3;
create table statistics (
  datetime datetime, branch varchar(10), proccode varchar(4), value double(16,4),
  type varchar(16), other mediumtext, usercode varchar(10), itemnumber int(11),
  itemtype varchar(10), borrowernumber int(11), associatedborrower int(11), ccode varchar(80)
) engine=InnoDB default charset=latin1;
