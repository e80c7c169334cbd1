select borrowernumber, cardnumber, branchcode, categorycode, dateenrolled, dateexpiry from borrowers;
select itemnumber, homebranch, holdingbranch, dateaccessioned, notforloan, itemlost, withdrawn, itype from items;
select issue_id, borrowernumber, itemnumber, issuedate, returndate, branchcode, renewals_count, onsite_checkout from old_issues order by issue_id;
select `datetime`, branch, `type`, itemnumber, itemtype from statistics where `type` in ('issue', 'localuse', 'onsite_checkout');
