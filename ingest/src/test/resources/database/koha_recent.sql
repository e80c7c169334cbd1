-- A library system of the newer generation, as far as its shape matters to a reader: more tables
-- and columns than are read, foreign keys that set null or cascade, clocks that move by themselves.
create table systempreferences (variable varchar(50) primary key, value longtext);
create table branches (
  branchcode varchar(10) primary key, branchname longtext not null, branchaddress1 longtext,
  branchemail longtext, marcorgcode varchar(16), public tinyint(1) not null default 1
);
create table categories (categorycode varchar(10) primary key, description longtext);
create table borrowers (
  borrowernumber int(11) primary key auto_increment, cardnumber varchar(32) unique,
  surname longtext, firstname mediumtext, middle_name longtext, title longtext, othernames mediumtext,
  pronouns longtext, streetnumber tinytext, address longtext, city longtext, email longtext,
  phone mediumtext, dateofbirth date, branchcode varchar(10) not null default '',
  categorycode varchar(10) not null default '', dateenrolled date, dateexpiry date,
  sex varchar(1), password varchar(60), secret mediumtext, flags int(11), userid varchar(75) unique,
  sort1 varchar(80), sort2 varchar(80), privacy int(11) not null default 1,
  anonymized tinyint(1) not null default 0, lastseen datetime,
  auth_method enum('password', 'two-factor') not null default 'password',
  primary_contact_method varchar(45),
  updated_on timestamp not null default current_timestamp() on update current_timestamp(),
  foreign key (branchcode) references branches (branchcode)
);
create table deletedborrowers (
  borrowernumber int(11) not null primary key, cardnumber varchar(32), surname longtext,
  firstname mediumtext, middle_name longtext, dateofbirth date,
  branchcode varchar(10) not null default '', categorycode varchar(10) not null default '',
  dateenrolled date, dateexpiry date, sex varchar(1), password varchar(60), userid varchar(75),
  sort1 varchar(80), sort2 varchar(80),
  updated_on timestamp not null default current_timestamp() on update current_timestamp()
);
create table borrower_relationships (
  id int unsigned primary key auto_increment, guarantor_id int(11), guarantee_id int(11) not null,
  foreign key (guarantor_id) references borrowers (borrowernumber) on delete cascade
);
create table borrower_attribute_types (
  code varchar(10) primary key, description varchar(255) not null,
  repeatable tinyint(1) not null default 0, unique_id tinyint(1) not null default 0,
  keep_for_pseudonymization tinyint(1) not null default 0
);
create table borrower_attributes (
  id int unsigned primary key auto_increment, borrowernumber int(11) not null,
  code varchar(10) not null, attribute varchar(255),
  foreign key (borrowernumber) references borrowers (borrowernumber)
    on delete cascade on update cascade,
  foreign key (code) references borrower_attribute_types (code) on delete cascade
);
create table items (
  itemnumber int(11) primary key auto_increment, biblionumber int(11) not null default 0,
  barcode varchar(20) unique, homebranch varchar(10), holdingbranch varchar(10),
  dateaccessioned date, price decimal(8,2), notforloan tinyint(1) not null default 0,
  itemlost tinyint(1) not null default 0, withdrawn tinyint(1) not null default 0,
  itype varchar(10), enumchron mediumtext,
  timestamp timestamp not null default current_timestamp() on update current_timestamp(),
  foreign key (homebranch) references branches (branchcode) on update cascade
);
create table issues (
  issue_id int(11) primary key auto_increment, borrowernumber int(11) not null,
  issuer_id int(11), itemnumber int(11) unique, date_due datetime, branchcode varchar(10),
  returndate datetime, lastreneweddate datetime, renewals_count tinyint(4) not null default 0,
  unseen_renewals tinyint(4) not null default 0, auto_renew tinyint(1) default 0,
  timestamp timestamp not null default current_timestamp() on update current_timestamp(),
  issuedate datetime, onsite_checkout int(1) not null default 0, note longtext,
  foreign key (borrowernumber) references borrowers (borrowernumber) on update cascade,
  foreign key (itemnumber) references items (itemnumber) on update cascade
);
create table old_issues (
  issue_id int(11) not null primary key, borrowernumber int(11), issuer_id int(11),
  itemnumber int(11), date_due datetime, branchcode varchar(10), returndate datetime,
  lastreneweddate datetime, renewals_count tinyint(4) not null default 0,
  unseen_renewals tinyint(4) not null default 0, auto_renew tinyint(1) default 0,
  timestamp timestamp not null default current_timestamp() on update current_timestamp(),
  issuedate datetime, onsite_checkout int(1) not null default 0, note longtext,
  foreign key (borrowernumber) references borrowers (borrowernumber)
    on delete set null on update set null,
  foreign key (itemnumber) references items (itemnumber) on delete set null on update set null
);
create table statistics (
  datetime datetime, branch varchar(10), value double(16,4), type varchar(16), other longtext,
  itemnumber int(11), itemtype varchar(10), location varchar(80), borrowernumber int(11),
  ccode varchar(80), categorycode varchar(10), interface varchar(30),
  key timeidx (datetime), key branch_idx (branch)
);
insert into categories values ('PT', 'Bạn đọc');
insert into borrower_attribute_types (code, description, repeatable) values
  ('CCCD', 'Số căn cước', 1), ('PHONE', 'Điện thoại', 0);
insert into branches (branchcode, branchname) values
  ('TM', 'Tháp Mười'), ('CL', 'Cao Lãnh'), ('LU', 'Xe lưu động');
insert into items (itemnumber, homebranch, dateaccessioned) values
  (1, 'TM', '2020-01-01'), (2, 'TM', '2020-01-01'), (3, 'CL', '2020-01-01'),
  (4, 'CL', null), (5, 'LU', '2025-08-01');
