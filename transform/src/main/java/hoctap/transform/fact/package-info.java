/**
 * The shapes of what transform stores, and the SQL steps that compute it. Each step is one select
 * in its own file; a step reads landed forms ({@code landed_cdht}, {@code landed_koha_issues}),
 * small tables of reference ({@code submission}, {@code place}, {@code standing}, {@code setting},
 * {@code title_rule}) and other steps, by name.
 */
package hoctap.transform.fact;
