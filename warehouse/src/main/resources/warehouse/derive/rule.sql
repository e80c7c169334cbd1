-- One row per rule of checks/: as read and checked.
with
  listed as (
    select
      unnest(
        from_json(
          getvariable('rules'),
          '[{
            "rule": "VARCHAR",
            "severity": "VARCHAR",
            "subject_kind": "VARCHAR",
            "conditions": [
              {
                "measure": "VARCHAR",
                "operator": "VARCHAR",
                "other": "VARCHAR",
                "threshold": "DOUBLE",
                "text": "VARCHAR"
              }
            ],
            "levels": ["VARCHAR"],
            "indicators": ["VARCHAR"],
            "minimum_denominator": "BIGINT",
            "count": "VARCHAR",
            "label_vi": "VARCHAR",
            "label_en": "VARCHAR",
            "message_vi": "VARCHAR",
            "reason": "VARCHAR",
            "is_of_workspace": "BOOLEAN"
          }]'
        ),
        recursive := true
      ),
  )
select * from listed
