-- One row per change, severity and rule: how many findings are new, worse or gone since the last release.
with
  news as (
    select
      change.change,
      count(*) as findings,
      change.severity,
      change.rule || coalesce(' · ' || rule.label_vi, '') as rule
    from mart.finding_change as change
    left join mart.finding_rule as rule on rule.rule = change.rule
    group by change.change, change.severity, change.rule, rule.label_vi
  )
select * from news
order by
  list_position(['new', 'worse', 'gone'], change),
  list_position(['error', 'warning', 'notice'], severity),
  rule;
