-- Every finding keeps the number of the release that said it first, while no release between leaves it out.
update mart.finding
set
  first_seen_release = seen.first_seen_release
from (
  select
    finding_key.finding_id,
    coalesce(
      previous_finding.first_seen_release, cast(getvariable('release_number') as integer)
    ) as first_seen_release
  from finding_key
  left join previous_finding on previous_finding.finding_id = finding_key.stable_id
) as seen
where seen.finding_id = finding.finding_id
