-- A small database in the shape of a Koha library system: the tables and columns that are read,
-- and a few that must never be. Dates with a time are the library's wall clock.
create table branches (
  branchcode varchar primary key,
  branchname varchar,
);

create table borrowers (
  borrowernumber integer primary key,
  cardnumber varchar,
  userid varchar,
  surname varchar,
  firstname varchar,
  dateofbirth date,
  sex varchar,
  branchcode varchar,
  categorycode varchar,
  sort1 varchar,
  sort2 varchar,
  dateenrolled date,
  dateexpiry date,
  password varchar,
  updated_on timestamp,
);

create table deletedborrowers (
  borrowernumber integer primary key,
  cardnumber varchar,
  userid varchar,
  surname varchar,
  firstname varchar,
  dateofbirth date,
  sex varchar,
  branchcode varchar,
  categorycode varchar,
  sort1 varchar,
  sort2 varchar,
  dateenrolled date,
  dateexpiry date,
  password varchar,
  updated_on timestamp,
);

create table borrower_attributes (
  id integer primary key,
  borrowernumber integer,
  code varchar,
  attribute varchar,
);

create table issues (
  issue_id integer primary key,
  borrowernumber integer,
  itemnumber integer,
  issuedate timestamp,
  date_due timestamp,
  returndate timestamp,
  branchcode varchar,
  renewals_count integer,
  onsite_checkout integer,
  "timestamp" timestamp,
);

create table old_issues (
  issue_id integer primary key,
  borrowernumber integer,
  itemnumber integer,
  issuedate timestamp,
  date_due timestamp,
  returndate timestamp,
  branchcode varchar,
  renewals_count integer,
  onsite_checkout integer,
  "timestamp" timestamp,
);

create table statistics (
  "datetime" timestamp,
  branch varchar,
  "type" varchar,
  itemnumber integer,
  itemtype varchar,
  location varchar,
  ccode varchar,
  borrowernumber integer,
  categorycode varchar,
  interface varchar,
);

create table items (
  itemnumber integer primary key,
  biblionumber integer,
  barcode varchar,
  homebranch varchar,
  holdingbranch varchar,
  dateaccessioned date,
  notforloan integer,
  itemlost integer,
  withdrawn integer,
  itype varchar,
  "timestamp" timestamp,
);
