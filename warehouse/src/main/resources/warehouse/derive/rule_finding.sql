-- One row per rule, subject, place and year that a rule finds fault with, said in words.
with
  words as (
    select
      met.rule,
      met.subject,
      met.place_id,
      met.year,
      list(
        measured.measure || '=' || coalesce(
          case
            when ends_with(measured.measure, '_year') then format('{:.0f}', measured.value)
            else mart.number_vi(measured.value)
          end,
          '…'
        )
        order by measured.measure
      ) as said,
      max(case when measured.measure = rule.count then measured.value end) as count,
    from rule_met as met
    join rule on rule.rule = met.rule
    join measured
      on measured.subject_kind = rule.subject_kind
      and measured.subject = met.subject
      and measured.place_id = met.place_id
      and measured.year = met.year
    group by all
  ),
  named as (
    select
      words.*,
      rule.severity,
      rule.subject_kind,
      rule.message_vi as template,
      case when rule.subject_kind = 'indicator' then words.subject end as indicator_id,
      coalesce(label.place_name, words.place_id) as place_name,
      case rule.subject_kind
        when 'indicator' then indicator.label_vi
        when 'form' then mart.form_vi(words.subject)
        when 'count'
          then mart.form_vi(split_part(words.subject, '.', 1)) || ', '
            || mart.count_column_vi(words.subject)
        else ''
      end as subject_vi,
    from words
    join rule on rule.rule = words.rule
    left join mart.indicator as indicator
      on rule.subject_kind = 'indicator' and indicator.indicator_id = words.subject
    left join mart.place_label as label on label.place_id = words.place_id
  ),
  told as (
    select
      concat_ws('/', rule, subject, place_id, year) as finding_id,
      severity,
      rule,
      indicator_id,
      place_id,
      year,
      null::varchar as submission_id,
      coalesce(cast(count as bigint), 1) as count,
      list_reduce(
        [
          template,
          'subject=' || subject_vi,
          'place=' || place_name,
          'year=' || year
        ] || said,
        lambda text, word: replace(
          text,
          '{' || split_part(word, '=', 1) || '}',
          substr(word, strpos(word, '=') + 1)
        )
      ) as message_vi,
    from named
  )
select * from told
